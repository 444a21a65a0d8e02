package conversationgroups.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The figures as docs/performance.md shows them. */
final class ResultsPage {

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private ResultsPage(Results results) {
    this.results = results;
  }

  static String of(Results results, String java) throws IOException {
    ResultsPage page = new ResultsPage(results);
    page.text.append(machine(java)).append("\n\n");
    page.starts();
    page.warm();
    page.targets();
    return page.text.toString();
  }

  private static String machine(String java) throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceAll(".*: ", ""))
            .findFirst()
            .orElse("processor");
    return "%d × %s, %s; load at the end %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model,
            java,
            Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private void starts() {
    text.append("| start, median ms | init | first call | both | processor | of that create |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (String variant : new String[] {"plain", "primed", "best", "node", "nodeBundled"}) {
      line(
          "| %s | %.0f | %.0f | **%.0f** | %.0f | %.0f |",
          variant,
          results.get("init." + variant),
          results.get("firstCall." + variant),
          results.get("coldStart." + variant),
          results.get("coldProcessor." + variant),
          results.get("coldStartCreate." + variant));
    }
    line("");
  }

  private void warm() {
    text.append("| warm, ms | p50 | p90 | p99 | own p50 | own p99 | processor | MB |\n");
    text.append("|---|---|---|---|---|---|---|---|\n");
    for (String operation : new String[] {"create", "list"}) {
      for (String variant : new String[] {"ours", "managed", "node"}) {
        String key = "." + operation + "." + variant;
        line(
            "| %s %s | **%.2f** | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f |",
            operation,
            variant,
            results.get("warmP50" + key),
            results.get("warmP90" + key),
            results.get("warmP99" + key),
            results.get("warmOwnP50" + key),
            results.get("warmOwnP99" + key),
            results.get("warmProcessor" + key),
            results.get("warmMemoryMB" + key));
      }
    }
    line("");
  }

  private void targets() {
    text.append("| target | limit | measured |\n|---|---|---|\n");
    ratio("start without a snapshot / plain", 0.40, "coldStart.best", "coldStart.plain");
    ratio("start without a snapshot / Node", 2.0, "coldStart.best", "coldStart.node");
    ratio("first call after priming / Node", 2.0, "firstCall.primed", "firstCall.node");
    ratio("warm create / Node", 1.0, "warm.create.ours", "warm.create.node");
    ratio("warm list / Node", 1.0, "warm.list.ours", "warm.list.node");
  }

  private void ratio(String what, double limit, String ours, String theirs) {
    line("| %s | %.2f | %.2f |", what, limit, results.get(ours) / results.get(theirs));
  }

  private void line(String format, Object... values) {
    text.append(String.format(format, values)).append('\n');
  }
}
