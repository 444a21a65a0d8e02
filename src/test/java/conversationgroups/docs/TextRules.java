package conversationgroups.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every page of the documents is held to. Each rule gives its findings; none is good. */
final class TextRules {

  static final int WORDS_IN_A_SENTENCE = 35;
  static final int LINES_OF_A_PAGE = 400;

  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
  private static final Pattern SUPERSEDED =
      Pattern.compile("(?m)^Superseded by \\[[^\\]]+\\]\\((\\d{4}-[^)#]+\\.md)\\)");

  private TextRules() {}

  static List<String> longSentences(String markdown) {
    return new Prose(markdown)
        .sentences().stream()
            .filter(sentence -> Prose.words(sentence) > WORDS_IN_A_SENTENCE)
            .map(sentence -> Prose.words(sentence) + " words: " + sentence)
            .toList();
  }

  static Optional<String> length(String markdown) {
    long lines = markdown.lines().count();
    return lines > LINES_OF_A_PAGE ? Optional.of(lines + " lines") : Optional.empty();
  }

  /** Links to files and headings that are not there. Addresses on the web are not looked at. */
  static List<String> brokenLinks(Path file, String markdown) throws IOException {
    Prose prose = new Prose(markdown);
    List<String> broken = new ArrayList<>();
    prose.undefinedReferences().forEach(name -> broken.add("[" + name + "] is not defined"));
    for (String target : prose.targets()) {
      if (target.matches("\\w+:.*")) {
        continue;
      }
      String[] parts = target.split("#", 2);
      Path to = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
      if (!to.equals(file) && !Files.exists(to)) {
        broken.add(target + ": no such file");
      } else if (parts.length == 2
          && !new Prose(to.equals(file) ? markdown : Files.readString(to))
              .anchors()
              .contains(parts[1])) {
        broken.add(target + ": no such heading");
      }
    }
    return broken;
  }

  /**
   * Names in the form of a type's that no source has.
   *
   * @param known every word of the sources, and names that are AWS's alone
   */
  static Set<String> unknownNames(String markdown, Set<String> known) {
    return new Prose(markdown)
        .code().stream()
            .filter(code -> TYPE_NAME.matcher(code).matches() && !known.contains(code))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> words(String source) {
    return WORD.matcher(source).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /**
   * A decision that another has superseded says so in a line of its own below its title; the index
   * says so too, and names every decision.
   */
  static List<String> decisions(Path folder) throws IOException {
    String index = Files.readString(folder.resolve("README.md"));
    List<Path> decisions;
    try (Stream<Path> files = Files.list(folder)) {
      decisions = files.filter(f -> f.getFileName().toString().matches("\\d{4}-.*")).toList();
    }
    List<String> findings = new ArrayList<>();
    for (Path decision : decisions) {
      String name = decision.getFileName().toString();
      String row =
          index.lines().filter(line -> line.contains("(" + name + ")")).findFirst().orElse("");
      Optional<String> by =
          SUPERSEDED.matcher(Files.readString(decision)).results().findFirst().map(m -> m.group(1));
      if (row.isEmpty()) {
        findings.add(name + ": not in the index");
      }
      if (by.isPresent() && !Files.exists(folder.resolve(by.get()))) {
        findings.add(name + ": superseded by " + by.get() + ", which is not there");
      }
      if (by.isPresent() != row.contains("superseded")) {
        findings.add(name + ": superseded in the page or in the index, and not in both");
      }
    }
    return findings;
  }
}
