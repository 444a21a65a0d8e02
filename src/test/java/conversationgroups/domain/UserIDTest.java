package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which user IDs there are, for callers, operators and imports alike. */
class UserIDTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "auth0|5f7c8ec7c33c6c004bbafe82",
        "甲",
        "\ud83d\ude00",
        "\u2028",
        "\ufffd",
        "\ud83f\udfff",
      })
  void idIsTextOfAnyScript(String id) {
    assertThat(UserID.of(id)).isEqualTo(Outcome.success(new UserID(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000",
        "a\tb",
        "a\n",
        "\u001b[2J",
        "\u007f",
        "\u009f",
        "\ud83d",
        "\ude00\ud83d",
        "\ufffe",
        "\uffff",
      })
  void whatLogsAndTopicsDoNotTakeIsNoID(String id) {
    assertThat(UserID.of(id))
        .isEqualTo(
            Outcome.failure(
                Code.NO_VERIFIED_USER,
                "the token's sub claim must be 1 to 1024 bytes of text without control characters"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_024, 1_025})
  void idIsMeasuredInBytes(int bytes) {
    String id = "ä".repeat(bytes / 2) + "a".repeat(bytes % 2);

    assertThat(UserID.of(id) instanceof Outcome.Success).isEqualTo(bytes <= 1_024);
  }
}
