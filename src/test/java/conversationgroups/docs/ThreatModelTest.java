package conversationgroups.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each threat names tests, and those tests are there. */
class ThreatModelTest {

  private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|IT))`");
  private static final Pattern RISK = Pattern.compile("(?m)^\\| API(\\d+) .*$");

  @Test
  void everyTestThatItNamesIsThereAndHasTests() throws IOException {
    Set<String> named =
        NAME.matcher(text()).results().map(name -> name.group(1)).collect(Collectors.toSet());

    assertThat(named).hasSizeGreaterThan(20);
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<Path> sources = files.toList();
      assertThat(named)
          .allSatisfy(
              name ->
                  assertThat(sources)
                      .filteredOn(file -> file.endsWith(name + ".java"))
                      .hasSize(1)
                      .allSatisfy(
                          file ->
                              assertThat(file)
                                  .content()
                                  .containsPattern("@\\w*(Test|Property)\\b")));
    }
  }

  @Test
  void everyRiskOfTheTopTenHasALineWithATest() throws IOException {
    List<String> lines = RISK.matcher(text()).results().map(line -> line.group()).toList();

    assertThat(lines)
        .extracting(line -> Integer.parseInt(line.replaceFirst("^\\| API(\\d+) .*", "$1")))
        .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    assertThat(lines).allSatisfy(line -> assertThat(line).containsPattern(NAME));
  }

  private static String text() throws IOException {
    return Files.readString(Path.of("docs/threat-model.md"));
  }
}
