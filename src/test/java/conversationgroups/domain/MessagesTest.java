package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers say is the same on every machine, whatever language it is set to. */
class MessagesTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void otherDigits() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat("%,d".formatted(1_000)).isNotEqualTo("1,000");
  }

  @AfterEach
  void ownDigits() {
    Locale.setDefault(before);
  }

  @Test
  void numbersHaveTheirDigitsAndSeparators() {
    ItemFailure full = ItemFailure.of("C2Ca", Code.GROUP_FULL);
    assertThat(full.message())
        .isEqualTo("a group holds at most 1,000 conversations; remove some first");
    assertThat(GroupName.of("groupName", ""))
        .isEqualTo(
            Outcome.failure(
                Code.INVALID_GROUP_NAME, "groupName is empty; a name has 1 to 32 bytes of UTF-8"));
  }
}
