package conversationgroups.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sizes by DynamoDB's "item sizes and formats", reckoned by hand. */
class ItemSizeTest {

  @Test
  void textCountsInUtf8() {
    assertThat(ItemSize.of(Map.of("sk", AttributeValue.fromS("DIRECTORY")))).isEqualTo(2 + 9);
    assertThat(ItemSize.of(Map.of("n", AttributeValue.fromS("研发")))).isEqualTo(1 + 6);
  }

  @Test
  void numberCountsTwoDigitsAByteAndOneMore() {
    assertThat(number("0")).isEqualTo(1);
    assertThat(number("7")).isEqualTo(2);
    assertThat(number("12")).isEqualTo(2);
    assertThat(number("123")).isEqualTo(3);
    assertThat(number("1000")).isEqualTo(2);
    assertThat(number("-12")).isEqualTo(3);
  }

  @Test
  void listsAndMapsCountThreeAndOneForEachElement() {
    AttributeValue list =
        AttributeValue.fromL(List.of(AttributeValue.fromS("abc"), AttributeValue.fromN("12")));

    assertThat(ItemSize.of(Map.of("a", list))).isEqualTo(1 + 3 + (1 + 3) + (1 + 2));
    assertThat(ItemSize.of(Map.of("a", AttributeValue.fromM(Map.of("key", list)))))
        .isEqualTo(1 + 3 + (1 + 3 + 3 + (1 + 3) + (1 + 2)));
    assertThat(ItemSize.of(Map.of())).isZero();
  }

  private static int number(String digits) {
    return ItemSize.of(Map.of("v", AttributeValue.fromN(digits))) - 1;
  }
}
