package conversationgroups.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.stream.StreamReader;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads from the table's stream what a test's own users have changed. */
public final class ChangeStream {

  private ChangeStream() {}

  /** The directory's records of users whose ID begins with this, in order. */
  public static List<JsonNode> of(DynamoDbClient dynamoDb, String table, String userPrefix) {
    List<JsonNode> own = new ArrayList<>();
    try (var streams = LocalStreams.client()) {
      StreamReader reader = new StreamReader(dynamoDb, streams, table, null);
      for (List<JsonNode> records = reader.read(); !records.isEmpty(); records = reader.read()) {
        for (JsonNode record : records) {
          JsonNode keys = record.at("/dynamodb/Keys");
          if (keys.at("/pk/S").asText().startsWith("U#" + userPrefix)
              && keys.at("/sk/S").asText().equals("DIRECTORY")) {
            own.add(record);
          }
        }
      }
    }
    return own;
  }

  public static StreamBatch batch(List<JsonNode> records) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addAll(records);
    return new StreamBatch(event);
  }
}
