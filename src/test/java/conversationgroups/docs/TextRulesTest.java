package conversationgroups.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule for the documents finds a breach of it, and leaves alone what is right. */
class TextRulesTest {

  @TempDir Path folder;

  private static String words(int number) {
    return String.join(" ", Collections.nCopies(number, "word"));
  }

  @Test
  void sentenceOfThirtySixWordsIsTooLong() {
    assertThat(TextRules.longSentences(words(36) + ".")).hasSize(1);
    assertThat(TextRules.longSentences("- an item of\n  " + words(33) + ".")).hasSize(1);
    assertThat(TextRules.longSentences("| cell | " + words(36) + " |\n")).hasSize(1);
    assertThat(TextRules.longSentences("字".repeat(72) + "。")).hasSize(1);
  }

  @Test
  void shortSentencesAreLeftAlone() {
    assertThat(TextRules.longSentences(words(35) + ".\n\n" + words(35))).isEmpty();
    assertThat(TextRules.longSentences(words(20) + ". " + words(20) + ".")).isEmpty();
    assertThat(TextRules.longSentences("| " + words(20) + " | " + words(20) + " |\n")).isEmpty();
    assertThat(TextRules.longSentences("- " + words(20) + "\n- " + words(20))).isEmpty();
    assertThat(TextRules.longSentences("```sh\n" + words(50) + "\n```\n")).isEmpty();
    assertThat(TextRules.longSentences("字".repeat(60) + "。" + "字".repeat(60) + "。")).isEmpty();
  }

  @Test
  void pageOfMoreThan400LinesIsTooLong() {
    assertThat(TextRules.length("line\n".repeat(401))).isPresent();
    assertThat(TextRules.length("line\n".repeat(400))).isEmpty();
  }

  @Test
  void linkToNothingIsFound() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(folder.resolve("other.md"), "# 标题 of `it`, twice\n\n# Twice\n\n# Twice\n");

    assertThat(TextRules.brokenLinks(page, "[a](gone.md)"))
        .containsExactly("gone.md: no such file");
    assertThat(TextRules.brokenLinks(page, "[a](other.md#gone)")).hasSize(1);
    assertThat(TextRules.brokenLinks(page, "# Here\n\n[a](#there)")).hasSize(1);
    assertThat(TextRules.brokenLinks(page, "![a](gone.png)")).hasSize(1);
    assertThat(TextRules.brokenLinks(page, "[a][b]")).hasSize(1);
  }

  @Test
  void linkThatLeadsSomewhereIsLeftAlone() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(folder.resolve("other.md"), "# 标题 of `it`, twice\n\n# Twice\n\n# Twice\n");
    String right =
        """
        # Here

        [a](#here), [b](other.md#标题-of-it-twice), [c](other.md#twice-1), [d](https://example.com/x),
        [e][f], `[g](gone.md)`

        [f]: other.md
        """;

    assertThat(TextRules.brokenLinks(page, right)).isEmpty();
  }

  @Test
  void nameThatNoSourceHasIsFound() {
    Set<String> known = TextRules.words("final class DirectoryItem { Wire wire; }");

    assertThat(TextRules.unknownNames("`DirectoryItem`, `DirectoryEntry`, `Wire`", known))
        .containsExactly("DirectoryEntry");
    assertThat(TextRules.unknownNames("`groupName`, `M#x`, `GET`, NoCode", known)).isEmpty();
  }

  @Test
  void supersededDecisionHasToSaySoInBothPlaces() throws IOException {
    String mark = "# 1. One\n\nSuperseded by [2](0002-two.md).\n";
    decisions(mark, "| [1](0001-one.md) | superseded |\n| [2](0002-two.md) | |\n");
    assertThat(TextRules.decisions(folder)).isEmpty();

    decisions(mark, "| [1](0001-one.md) | |\n| [2](0002-two.md) | |\n");
    assertThat(TextRules.decisions(folder)).hasSize(1);

    decisions("# 1. One\n", "| [1](0001-one.md) | superseded |\n| [2](0002-two.md) | |\n");
    assertThat(TextRules.decisions(folder)).hasSize(1);

    decisions("# 1. One\n", "| [1](0001-one.md) | |\n");
    assertThat(TextRules.decisions(folder)).containsExactly("0002-two.md: not in the index");

    decisions(
        mark.replace("0002-two", "0003-three"),
        "| [1](0001-one.md) | superseded |\n| [2](0002-two.md) | |\n");
    assertThat(TextRules.decisions(folder)).hasSize(1);
  }

  private void decisions(String first, String index) throws IOException {
    Files.writeString(folder.resolve("0001-one.md"), first);
    Files.writeString(folder.resolve("0002-two.md"), "# 2. Two\n");
    Files.writeString(folder.resolve("README.md"), index);
  }
}
