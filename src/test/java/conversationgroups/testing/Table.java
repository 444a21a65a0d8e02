package conversationgroups.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the table holds of a user, and what must hold of that at any time. */
@Singleton
public class Table {

  private final DynamoDbClient dynamoDb;
  private final String name;

  Table(DynamoDbClient dynamoDb, @ConfigProperty(name = "conversation-groups.table") String name) {
    this.dynamoDb = dynamoDb;
    this.name = name;
  }

  /** Everything of a user. */
  public List<Map<String, AttributeValue>> items(String user) {
    return items(dynamoDb, name, user);
  }

  /** Everything of a user in any table of this kind. */
  public static List<Map<String, AttributeValue>> items(
      DynamoDbClient dynamoDb, String table, String user) {
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("U#" + user))))
        .items()
        .stream()
        .toList();
  }

  /** The items of a user whose sort keys begin with the prefix. */
  public List<Map<String, AttributeValue>> items(String user, String prefix) {
    return items(user).stream().filter(item -> item.get("sk").s().startsWith(prefix)).toList();
  }

  /** As a purge does it. */
  public void delete(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    dynamoDb.deleteItem(delete -> delete.tableName(name).key(key));
  }

  /** A connection of a user's device that has ended without a word. */
  public void addEndedConnection(String user, Instant connectedAt) {
    String id = "ended-" + UUID.randomUUID();
    Map<String, AttributeValue> item =
        Map.of(
            "pk",
            AttributeValue.fromS("U#" + user),
            "sk",
            AttributeValue.fromS("C#%013d#%s".formatted(connectedAt.toEpochMilli(), id)),
            "x",
            AttributeValue.fromN(Long.toString(connectedAt.getEpochSecond() + 7_500)));
    dynamoDb.putItem(put -> put.tableName(name).item(item));
  }

  /** Asserts of every group in the directory that its entry counts its memberships. */
  public void countsEqualMemberships(String user) {
    for (Map<String, AttributeValue> directory : items(user, "DIRECTORY")) {
      directory
          .get("groups")
          .m()
          .forEach((group, entry) -> countEqualsMemberships(user, group, entry.l()));
    }
  }

  private void countEqualsMemberships(String user, String group, List<AttributeValue> entry) {
    String id = entry.get(0).s();
    assertThat(items(user, "G#" + id)).as("the item of group %s", group).hasSize(1);
    assertThat(entry.get(1).n())
        .as("the count of group %s", group)
        .isEqualTo(Integer.toString(items(user, "M#" + id + "#").size()));
  }
}
