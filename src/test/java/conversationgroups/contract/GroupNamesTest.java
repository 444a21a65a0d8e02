package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GroupNamesTest extends ServiceTest {

  private static final String LONGEST_ASCII = "abcdefghijklmnopqrstuvwxyz 12345";
  private static final String LONGEST_CHINESE = "研发需求研发需求研发12";
  private static final String LONGEST_EMOJI = "😀😀😀😀😀😀😀😀";

  @ParameterizedTest
  @ValueSource(
      strings = {
        LONGEST_ASCII,
        LONGEST_CHINESE,
        LONGEST_EMOJI,
        "a",
        "研发需求",
        ".",
        "..",
        "a/b",
        "/",
        "%2F",
        "%",
        "a,b",
        "\"",
        "\\",
        "'",
        "a+b",
        "a&b=c",
        "#",
        "a.b[0]",
        "groups",
        "null",
        "0",
        "👩‍👩‍👧",
        "a\u200Bb",
        "\u200B",
        "\uFEFF",
        "__proto__",
        "$default",
        "M#x#y",
        "a  b",
        "<b>"
      })
  void validNameGoesThroughEveryOperationUnchanged(String name) {
    user.create(name, "C2Cbob").succeeds();
    assertThat(user.groups().groupNames()).containsExactly(name);
    assertThat(user.page(name).succeeds().conversations()).containsExactly("C2Cbob");
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly(name);
    user.add(name, "C2Ceve").succeeds();
    user.remove(name, "C2Cbob").succeeds();
    user.rename(name, "other").succeeds();
    assertThat(user.rename("other", name).succeeds().data().path("groupName").asText())
        .isEqualTo(name);
    user.delete(name).succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LONGEST_ASCII + "x",
        LONGEST_CHINESE + "x",
        LONGEST_EMOJI + "x",
        "研发需求研发需求研发需",
        "",
        " ",
        "\t\n",
        "\u00A0",
        "\u3000",
        "\u2003\u2028\u2029\u0085",
        "a\u0000b",
        "\u0000",
        "a\nb",
        "a\tb",
        "a\u007Fb",
        "a\u0085b",
        "\u001Fa",
        "a\u009F"
      })
  void invalidNameIsRefusedByEveryOperation(String name) {
    user.create("a").succeeds();

    user.create(name).isRefused(400, 51011);
    user.delete(name).isRefused(400, 51011);
    user.rename(name, "b").isRefused(400, 51011);
    user.rename("a", name).isRefused(400, 51011);
    user.add(name, "C2Cbob").isRefused(400, 51011);
    user.remove(name, "C2Cbob").isRefused(400, 51011);
    user.page(name).isRefused(400, 51011);
    assertThat(user.groups().groupNames()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2007, 0x200A, 0x2028,
        0x2029, 0x202F, 0x205F, 0x3000
      })
  void whiteSpaceIsStrippedFromBothEnds(int space) {
    String white = Character.toString(space);

    assertThat(
            user.create(white + white + "a" + white).succeeds().data().path("groupName").asText())
        .isEqualTo("a");
    user.create("a").isRefused(409, 59001);
    user.page("a" + white).succeeds();
  }

  @Test
  void whiteSpaceDoesNotCountTowardsTheLength() {
    user.create("\u3000".repeat(50) + LONGEST_ASCII + " ".repeat(50)).succeeds();

    assertThat(user.groups().groupNames()).containsExactly(LONGEST_ASCII);
  }

  /** To bring these into their order takes the square of their number, for hours. */
  @Test
  void longRunOfMarksIsRefusedUnread() {
    String marks = "\u0300".repeat(60_000) + "\u0316".repeat(60_000);
    user.create("a" + marks).isRefused(400, 51011);
  }

  @Test
  void composedAndDecomposedFormsAreOneName() {
    user.create("caf\u00E9").succeeds();

    user.create("cafe\u0301").isRefused(409, 59001);
    user.page("cafe\u0301").succeeds();
    user.delete("cafe\u0301").succeeds();
  }

  @Test
  void lengthIsThatOfTheComposedForm() {
    user.create("e\u0301".repeat(16)).succeeds();
    user.create("e\u0301".repeat(16) + "x").isRefused(400, 51011);

    assertThat(user.groups().groupNames()).containsExactly("\u00E9".repeat(16));
  }

  @Test
  void compatibilityFormsAreDifferentNames() {
    user.create("A").succeeds();
    user.create("\uFF21").succeeds();
    user.create("a").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("A", "\uFF21", "a");
  }
}
