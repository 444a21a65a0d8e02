package conversationgroups.cost;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Bytes of an item as DynamoDB counts them for capacity: its "item sizes and formats". This table
 * has no binary values and no sets.
 */
final class ItemSize {

  private static final int CONTAINER = 3;
  private static final int ELEMENT = 1;

  private ItemSize() {}

  /** Zero for an item that is not there. */
  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream().mapToInt(a -> text(a.getKey()) + value(a.getValue())).sum();
  }

  static int of(Collection<Map<String, AttributeValue>> items) {
    return items.stream().mapToInt(ItemSize::of).sum();
  }

  private static int value(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> number(value.n());
      case L -> CONTAINER + value.l().stream().mapToInt(e -> ELEMENT + value(e)).sum();
      case M ->
          CONTAINER
              + value.m().entrySet().stream()
                  .mapToInt(e -> ELEMENT + text(e.getKey()) + value(e.getValue()))
                  .sum();
      default -> throw new IllegalArgumentException("no value of this table: " + value);
    };
  }

  /** One byte for two significant digits, and one more; zeros at either end do not count. */
  private static int number(String digits) {
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    int sign = number.signum() < 0 ? 1 : 0;
    return number.signum() == 0 ? 1 : (number.precision() + 1) / 2 + 1 + sign;
  }

  static int text(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
