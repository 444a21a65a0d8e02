package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {

  private static String nameOf(String typed) {
    assertThat(GroupName.of("groupName", typed)).isInstanceOf(Outcome.Success.class);
    return ((Outcome.Success<GroupName>) GroupName.of("groupName", typed)).value().value();
  }

  private static String refusalOf(String typed) {
    assertThat(GroupName.of("newName", typed)).isInstanceOf(Outcome.Failure.class);
    Outcome.Failure<GroupName> refusal =
        (Outcome.Failure<GroupName>) GroupName.of("newName", typed);
    assertThat(refusal.code()).isEqualTo(Code.INVALID_GROUP_NAME);
    return refusal.message();
  }

  @Test
  void whiteSpaceOfAnyKindGoesFromBothEnds() {
    assertThat(nameOf(" \t\u00a0\u3000\u0085my  group\u2028\r\n")).isEqualTo("my  group");
  }

  @Test
  void lettersThatAreWrittenInTwoWaysAreOne() {
    assertThat(nameOf("Cafe\u0301")).isEqualTo("Caf\u00e9");
  }

  @Test
  void caseAndWidthMakeDifferentNames() {
    assertThat(nameOf("Ａb")).isEqualTo("Ａb");
    assertThat(new GroupName("a")).isNotEqualTo(new GroupName("A"));
  }

  @Test
  void lengthCountsBytesAfterNormalising() {
    assertThat(nameOf("研".repeat(10) + "ab")).hasSize(12);
    assertThat(nameOf("e\u0301".repeat(16))).hasSize(16);
    assertThat(refusalOf("研".repeat(11)))
        .isEqualTo("newName is 33 bytes long in UTF-8; a name has 1 to 32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\n"})
  void nothingButWhiteSpaceIsNoName(String typed) {
    assertThat(refusalOf(typed)).startsWith("newName is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "a\nb", "\u007fa", "a\u0090b"})
  void controlCharacterIsRefused(String typed) {
    assertThat(refusalOf(typed)).startsWith("newName has a control character");
  }

  /** It would take minutes to normalise. */
  @Test
  void longTextIsMeasuredAsItWasTyped() {
    assertThat(refusalOf("e\u0301".repeat(100_000))).startsWith("newName is 300000 bytes long");
  }
}
