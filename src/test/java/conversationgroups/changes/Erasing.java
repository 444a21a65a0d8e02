package conversationgroups.changes;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserData;
import conversationgroups.domain.UserID;
import conversationgroups.store.StreamStore;
import conversationgroups.testing.Table;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A user to erase, and what can be seen of it. */
abstract class Erasing {

  @Inject ConversationGroups groups;
  @Inject UserData users;
  @Inject StreamStore contents;
  @Inject DynamoDbClient dynamoDb;
  @Inject Table items;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  final String user = "erased-" + UUID.randomUUID();

  Changes changes() {
    return new Changes(groups, user);
  }

  String erase() {
    return users.erase(new UserID(user), new StoreUse()).state();
  }

  List<JsonNode> records() {
    return ChangeStream.of(dynamoDb, table, user);
  }

  List<JsonNode> deliver(List<JsonNode> records) throws IOException {
    return CheckedEvents.of(records, contents);
  }

  static JsonNode last(List<JsonNode> list) {
    return list.get(list.size() - 1);
  }
}
