package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Writes a stream record in the JSON form in which Lambda hands it to a function. */
final class StreamRecordJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StreamRecordJson() {}

  static ObjectNode of(Record record) {
    StreamRecord change = record.dynamodb();
    ObjectNode json = JSON.objectNode();
    json.put("eventID", record.eventID()).put("eventName", record.eventNameAsString());
    json.put("eventVersion", record.eventVersion()).put("eventSource", record.eventSource());
    json.put("awsRegion", record.awsRegion());
    ObjectNode dynamoDb = json.putObject("dynamodb");
    dynamoDb.put(
        "ApproximateCreationDateTime", second(change.approximateCreationDateTime(), Instant.now()));
    dynamoDb.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      dynamoDb.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamoDb.set("OldImage", item(change.oldImage()));
    }
    dynamoDb.put("SequenceNumber", change.sequenceNumber());
    dynamoDb.put("SizeBytes", change.sizeBytes());
    dynamoDb.put("StreamViewType", change.streamViewTypeAsString());
    return json;
  }

  /**
   * DynamoDB tells the second, DynamoDB Local the minute alone. A record is read soon after it was
   * written, so the latest second of that minute is nearest to the truth.
   */
  static long second(Instant minute, Instant read) {
    return Math.min(read.getEpochSecond(), minute.getEpochSecond() + 59);
  }

  private static ObjectNode item(Map<String, AttributeValue> attributes) {
    ObjectNode item = JSON.objectNode();
    attributes.forEach((name, value) -> item.set(name, value(value)));
    return item;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode typed = JSON.objectNode();
    switch (value.type()) {
      case S -> typed.put("S", value.s());
      case N -> typed.put("N", value.n());
      case M -> typed.set("M", item(value.m()));
      case L -> {
        ArrayNode list = typed.putArray("L");
        value.l().forEach(element -> list.add(value(element)));
      }
      default ->
          throw new IllegalStateException("this table has no values of type " + value.type());
    }
    return typed;
  }
}
