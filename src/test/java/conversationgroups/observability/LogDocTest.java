package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.Code;
import conversationgroups.testing.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/logs.md} says of the lines is what they are. */
class LogDocTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private static String doc() throws IOException {
    return Files.readString(Path.of("docs/logs.md"));
  }

  /** The rows of the table that begins so: the texts of their first two cells. */
  private static List<String[]> rows(String header) throws IOException {
    String table = doc().split(Pattern.quote(header), 2)[1].split("\n\n", 2)[0];
    return ROW.matcher(table)
        .results()
        .map(row -> new String[] {row.group(1), row.group(2)})
        .toList();
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell)
        .results()
        .map((MatchResult name) -> name.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void fieldsAreThoseOfTheTable() throws IOException {
    Set<String> described = new TreeSet<>();
    rows("| field | of | content |").forEach(row -> described.addAll(names(row[0])));
    Set<String> written = new TreeSet<>();
    try (Watched service = new Watched()) {
      System.setProperty(TRACE, "Root=1-2-3;Sampled=1");
      Client user = service.client();
      user.groups().succeeds();
      EveryCall.OF_CODE.get(Code.INTERNAL_ERROR).apply(user);
      BatchLog batch = service.lines.batch("publishConversationGroupEvents");
      batch.published(Instant.now());
      batch.stoppedAt("1");
      batch.failed(new IllegalStateException());
      batch.write();
      for (String line : service.texts()) {
        WrittenLine.of(line).json().fieldNames().forEachRemaining(written::add);
      }
    } finally {
      System.clearProperty(TRACE);
    }
    assertThat(described).isEqualTo(written);
  }

  @Test
  void metricsAreThoseOfTheTable() throws IOException {
    Set<String> described = new TreeSet<>();
    rows("| metric | unit | dimensions | has values |")
        .forEach(row -> names(row[0]).forEach(name -> described.add(name + " in " + row[1])));
    described.remove("ServerErrors in Count");

    assertThat(described)
        .isEqualTo(
            Arrays.stream(Metric.values())
                .map(metric -> metric.title + " in " + metric.unit)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void exampleIsALine() throws IOException {
    String example =
        doc().lines().filter(line -> line.startsWith("{\"timestamp\"")).findFirst().orElseThrow();

    assertThat(WrittenLine.of(example).carriesMetrics().number("Errors")).isZero();
  }
}
