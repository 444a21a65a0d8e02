package conversationgroups.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads DynamoDB's JSON, as far as this table's items go: strings, numbers, lists and maps. */
final class ItemJson {

  private ItemJson() {}

  static Map<String, AttributeValue> read(JsonNode item) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    item.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return values;
  }

  private static AttributeValue value(JsonNode typed) {
    Map.Entry<String, JsonNode> entry =
        typed.properties().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a value without a type"));
    JsonNode value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "M" -> AttributeValue.fromM(read(value));
      case "L" -> AttributeValue.fromL(list(value));
      default ->
          throw new IllegalArgumentException("this table has no values of type " + entry.getKey());
    };
  }

  private static List<AttributeValue> list(JsonNode values) {
    List<AttributeValue> list = new ArrayList<>();
    values.forEach(element -> list.add(value(element)));
    return list;
  }
}
