package conversationgroups.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents can be read: links lead somewhere, sentences end, and what they name is there. */
class DocumentTextTest {

  /** What AWS and the JDK call things, of which the sources have no need. */
  private static final Set<String> NAMES_OF_OTHERS =
      Set.of(
          "AuthorizationError",
          "ClientRequestToken",
          "CodeStorageExceededException",
          "CopyActions",
          "Disabled",
          "DynamoDBCrudPolicy",
          "KMSAccessDenied",
          "KMSDisabled",
          "KMSDisabledException",
          "KMSInvalidStateException",
          "OutOfMemory",
          "PendingDeletion",
          "SocketTimeoutException",
          "Throttling");

  /** What a build of the examples leaves beside them. */
  private static final PathMatcher GENERATED =
      FileSystems.getDefault().getPathMatcher("glob:docs/examples/**/{target,node_modules}/**");

  /** What it tells of may have gone since. */
  private static final Path CHANGELOG = Path.of("CHANGELOG.md");

  static List<Path> pages() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> client = Files.list(Path.of("src/client"))) {
      return Stream.of(root, docs, client)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !GENERATED.matches(file))
          .sorted()
          .toList();
    }
  }

  private static Set<String> namesOfTheCode() throws IOException {
    Set<String> names = new HashSet<>(NAMES_OF_OTHERS);
    for (String file : List.of("template.yaml", "samconfig.toml", "pom.xml", "docs/openapi.yaml")) {
      names.addAll(TextRules.words(Files.readString(Path.of(file))));
    }
    for (String folder :
        List.of("main", "local", "operator", "layer", "bench", "test/java", "client/src")) {
      try (Stream<Path> files = Files.walk(Path.of("src", folder.split("/")))) {
        for (Path file : files.filter(DocumentTextTest::isSource).toList()) {
          names.addAll(TextRules.words(Files.readString(file)));
        }
      }
    }
    return names;
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(java|js|ts|properties)")
        && !file.endsWith("TextRulesTest.java"); // it names what is not there, on purpose
  }

  @Test
  void allPagesAreFound() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(50).contains(Path.of("README.md"), CHANGELOG);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToFilesAndHeadings(Path page) throws IOException {
    assertThat(TextRules.brokenLinks(page, Files.readString(page))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void sentencesAreShort(Path page) throws IOException {
    assertThat(TextRules.longSentences(Files.readString(page))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreShort(Path page) throws IOException {
    assertThat(TextRules.length(Files.readString(page))).isEmpty();
  }

  @Test
  void readmeIsShorterStill() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")).size()).isLessThanOrEqualTo(200);
  }

  @Test
  void namesInThePagesAreThoseOfTheCode() throws IOException {
    Set<String> known = namesOfTheCode();
    List<String> unknown = new ArrayList<>();
    for (Path page : pages()) {
      if (!page.equals(CHANGELOG)) {
        TextRules.unknownNames(Files.readString(page), known)
            .forEach(name -> unknown.add(page + ": " + name));
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void supersededDecisionsSaySo() throws IOException {
    assertThat(TextRules.decisions(Path.of("docs/decisions"))).isEmpty();
  }
}
