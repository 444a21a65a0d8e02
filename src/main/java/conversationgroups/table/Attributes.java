package conversationgroups.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attribute names that more than one item has, and short ways to write and read values. */
public final class Attributes {

  public static final String PK = "pk";
  public static final String SK = "sk";

  private Attributes() {}

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue list(AttributeValue... values) {
    return AttributeValue.fromL(List.of(values));
  }

  public static long number(AttributeValue value) {
    return Long.parseLong(value.n());
  }

  public static String sortKey(Map<String, AttributeValue> item) {
    return item.get(SK).s();
  }
}
