package conversationgroups.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a reader reads of a Markdown text: no code blocks, no comments, no addresses of links. */
record Prose(String markdown) {

  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]]+)\\]: +(\\S+)$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
  private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)\\]\\[([^\\]]+)\\]");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

  /** A paragraph, an item of a list, a heading or a table's cell ends where one of these is. */
  private static final Pattern BLOCK_END =
      Pattern.compile("\n\\s*\n|\n(?=\\s*([-*>]|\\d+\\.) )|\\s\\|\\s|\\|\\s*\n\\|?|\n(?=#)");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"')*]*\\s+|(?<=[。！？])");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private String withoutCodeBlocks() {
    return COMMENT.matcher(FENCED.matcher(markdown).replaceAll("\n")).replaceAll("");
  }

  /** Sentences, with a word for each piece of code in them. */
  List<String> sentences() {
    String text = DEFINITION.matcher(withoutCodeBlocks()).replaceAll("");
    text = CODE.matcher(text).replaceAll("code");
    text = LINK.matcher(text).replaceAll("$1");
    text = REFERENCE.matcher(text).replaceAll("$1");
    List<String> sentences = new ArrayList<>();
    for (String block : BLOCK_END.split(text)) {
      SENTENCE_END
          .splitAsStream(block.strip().replaceAll("\\s+", " "))
          .filter(sentence -> !sentence.isBlank())
          .forEach(sentences::add);
    }
    return sentences;
  }

  /** Two Chinese characters count as a word. */
  static long words(String sentence) {
    long han = HAN.matcher(sentence).results().count();
    return han / 2
        + Stream.of(HAN.matcher(sentence).replaceAll(" ").split("\\s+"))
            .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
            .count();
  }

  /** Where links and pictures lead to, other than to names that the page defines. */
  List<String> targets() {
    String text = CODE.matcher(withoutCodeBlocks()).replaceAll("code");
    return Stream.concat(all(LINK, text, 2), all(DEFINITION, text, 2)).toList();
  }

  /** Names of links that the page uses and does not define. */
  Set<String> undefinedReferences() {
    String text = CODE.matcher(withoutCodeBlocks()).replaceAll("code");
    Set<String> undefined = new TreeSet<>(all(REFERENCE, text, 2).toList());
    undefined.removeAll(all(DEFINITION, text, 1).toList());
    return undefined;
  }

  List<String> code() {
    return all(CODE, withoutCodeBlocks(), 1).toList();
  }

  /** The anchors of the page's headings, as GitHub makes them. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    for (String heading : all(HEADING, withoutCodeBlocks(), 1).toList()) {
      String anchor =
          LINK.matcher(heading.replace("`", ""))
              .replaceAll("$1")
              .strip()
              .toLowerCase()
              .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
              .replace(' ', '-');
      int times = 0;
      for (String next = anchor; !anchors.add(next); next = anchor + "-" + times) {
        times++;
      }
    }
    return anchors;
  }

  private static Stream<String> all(Pattern pattern, String text, int group) {
    Function<MatchResult, String> part = match -> match.group(group);
    return pattern.matcher(text).results().map(part);
  }
}
