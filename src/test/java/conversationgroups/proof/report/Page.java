package conversationgroups.proof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The report of a long run. */
record Page(String seed, Instant start, Figures figures, List<String> violations, String line) {

  String text() {
    StringBuilder text = new StringBuilder("# Proof\n\n");
    row(text, "", "");
    text.append("|---|---|\n");
    row(text, "command", "`mvn" + System.getenv().getOrDefault("MAVEN_CMD_LINE_ARGS", "") + "`");
    row(text, "seed", seed);
    row(text, "start", start.truncatedTo(ChronoUnit.SECONDS));
    row(text, "took", Duration.between(start, Instant.now()).toSeconds() + " s");
    row(text, "processor", processor());
    row(text, "cores", Runtime.getRuntime().availableProcessors());
    row(text, "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    row(text, "JDK", System.getProperty("java.runtime.version"));
    figures
        .parts()
        .forEach(
            (part, rows) -> {
              text.append("\n## ").append(part).append("\n\n| what | figure |\n|---|---|\n");
              rows.forEach((what, figure) -> row(text, what, figure));
            });
    text.append("\n## violations\n\n");
    violations.forEach(violation -> text.append("- ").append(violation).append('\n'));
    return text.append(violations.isEmpty() ? "None.\n" : "")
        .append('\n')
        .append(line)
        .append('\n')
        .toString();
  }

  private static void row(StringBuilder text, String what, Object figure) {
    text.append("| %s | %s |\n".formatted(what, figure.toString().replace("|", "\\|")));
  }

  /** Where the system tells. */
  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
