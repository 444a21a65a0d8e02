package conversationgroups.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserData;
import conversationgroups.domain.UserID;
import conversationgroups.persistence.GroupContents;
import conversationgroups.testing.Table;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A user who is erased and comes back: what is new stays, whenever it was made. */
@QuarkusTest
class EraseReturnTest {

  @Inject ConversationGroups groups;
  @Inject UserData users;
  @Inject GroupContents contents;
  @Inject DynamoDbClient dynamoDb;
  @Inject Table items;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  private final String user = "return-" + UUID.randomUUID();

  private Changes changes() {
    return new Changes(groups, user);
  }

  private void erase() {
    users.erase(new UserID(user), new StoreUse());
  }

  private List<JsonNode> records() {
    return ChangeStream.of(dynamoDb, table, user);
  }

  private List<JsonNode> deliver(List<JsonNode> records) throws IOException {
    return CheckedEvents.of(records, contents);
  }

  private JsonNode last(List<JsonNode> list) {
    return list.get(list.size() - 1);
  }

  @Test
  void whoComesBackBeforeThePurgeKeepsWhatIsNewAndTheSequenceGoesOn() throws IOException {
    changes().create("g", "C2Ca", "C2Cb");
    erase();
    changes().create("g", "C2Cnew");
    List<JsonNode> events = deliver(records());

    assertThat(last(events).get("sequence").asLong()).isEqualTo(3);
    assertThat(events.get(1).at("/data/conversationIDList"))
        .extracting(JsonNode::asText)
        .containsExactly("C2Ca", "C2Cb");
    assertThat(items.items(user)).hasSize(3);
    assertThat(items.items(user, "M#").get(0).get("sk").s()).endsWith("#C2Cnew");
    items.countsEqualMemberships(user);
  }

  @Test
  void whoComesBackAfterThePurgeBeginsAnew() throws IOException {
    changes().create("g", "C2Ca");
    erase();
    deliver(records());
    int before = records().size();
    changes().create("g", "C2Cnew");

    List<JsonNode> events = deliver(records().subList(before, records().size()));
    assertThat(events.get(0).get("id").asText()).isEqualTo(user + ":1");
    assertThat(events.get(0).at("/data/conversationGroupList")).hasSize(1);
  }

  @Test
  void erasureThatIsDeliveredAgainDoesNotTouchWhoCameBack() throws IOException {
    changes().create("g", "C2Ca");
    erase();
    List<JsonNode> former = records();
    deliver(former);
    changes().create("g", "C2Cnew");
    changes().add("g", List.of("C2Cnewer"));
    assertThat(groups.groups(changes().caller()).sequence()).isEqualTo(2);

    deliver(former);

    assertThat(items.items(user)).hasSize(4);
    items.countsEqualMemberships(user);
  }
}
