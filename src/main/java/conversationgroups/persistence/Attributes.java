package conversationgroups.persistence;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attribute names that more than one item has, and short ways to write and read values. */
final class Attributes {

  static final String PK = "pk";
  static final String SK = "sk";

  private Attributes() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue list(AttributeValue... values) {
    return AttributeValue.fromL(List.of(values));
  }

  static long number(AttributeValue value) {
    return Long.parseLong(value.n());
  }

  static String sortKey(Map<String, AttributeValue> item) {
    return item.get(SK).s();
  }
}
