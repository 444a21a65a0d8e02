package conversationgroups.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One record of the table's stream, in the JSON form in which Lambda hands it over. */
public record StreamRecord(JsonNode json) {

  /** Place of the record in its shard. */
  public String sequenceNumber() {
    return dynamoDb().path("SequenceNumber").asText();
  }

  public Map<String, AttributeValue> keys() {
    return ItemJson.read(dynamoDb().path("Keys"));
  }

  /** The item before the change, empty if there was none. */
  Map<String, AttributeValue> oldImage() {
    return ItemJson.read(dynamoDb().path("OldImage"));
  }

  /** The item after the change, empty if it was deleted. */
  Map<String, AttributeValue> newImage() {
    return ItemJson.read(dynamoDb().path("NewImage"));
  }

  /** When the change was committed; DynamoDB tells it to the second. */
  Instant time() {
    return Instant.ofEpochSecond(dynamoDb().path("ApproximateCreationDateTime").longValue());
  }

  private JsonNode dynamoDb() {
    return json.path("dynamodb");
  }
}
