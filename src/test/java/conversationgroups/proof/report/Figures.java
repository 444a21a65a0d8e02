package conversationgroups.proof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parts of a run have counted.
 *
 * @param parts by the part's name, what was counted and how much it was
 */
record Figures(Map<String, Map<String, String>> parts) {

  /** The parts that a run has, in the order of the report. */
  private static final List<String> ALL =
      List.of(
          Report.SEQUENCES,
          Report.HISTORIES,
          Report.BUGS,
          Report.FAULTS,
          Report.FUZZED_EVENTS,
          Report.FUZZED_WORDS,
          Report.FUZZED_RECORDS,
          Report.ISOLATION,
          Report.load(8),
          Report.load(800),
          Report.PUSH_DEVICES,
          Report.PUSH_USERS);

  static Figures read(Path folder) throws IOException {
    Map<String, Map<String, String>> parts = new LinkedHashMap<>();
    for (String part : ALL) {
      Path file = folder.resolve(part);
      if (Files.exists(file)) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
          String[] figure = line.split("\t", 2);
          figures.put(figure[0], figure[1]);
        }
        parts.put(part, figures);
      }
    }
    return new Figures(parts);
  }

  /** A part that has no figures did not come to its end. */
  List<String> missing() {
    List<String> missing = new ArrayList<>(ALL);
    missing.removeAll(parts.keySet());
    return missing.stream().map(part -> part + ": no figures").toList();
  }

  String line(int violations) {
    return "proof: operations %d, histories %d, violations %d, seeded bugs caught %d of %d"
        .formatted(
            sum(Report.OPERATIONS),
            sum(Report.HISTORIES),
            violations,
            sum(Report.CAUGHT),
            sum(Report.SEEDED));
  }

  private long sum(String what) {
    return parts.values().stream()
        .filter(figures -> figures.containsKey(what))
        .mapToLong(figures -> Long.parseLong(figures.get(what)))
        .sum();
  }
}
