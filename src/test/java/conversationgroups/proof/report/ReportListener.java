package conversationgroups.proof.report;

import conversationgroups.proof.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes the report of a long run when its last test is done, whatever came of it. */
public final class ReportListener implements TestExecutionListener {

  private static final Path FOLDER = Path.of("target", "proof");

  private final List<String> failures = new ArrayList<>();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED && isProof(test)) {
      failures.add(test.getDisplayName());
    }
  }

  private static boolean isProof(TestIdentifier test) {
    return test.getUniqueId().contains("conversationgroups.proof.");
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (Scale.isLong() && Files.isDirectory(Report.PARTS)) {
      try {
        write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write() throws IOException {
    long operations = 0;
    long histories = 0;
    String bugs = "0";
    String caught = "0";
    StringBuilder text = new StringBuilder("# Proof\n\nSeed " + Scale.seed() + ".\n");
    try (var files = Files.list(Report.PARTS)) {
      for (Path part : new TreeSet<>(files.toList())) {
        text.append("\n## ")
            .append(part.getFileName())
            .append("\n\n| what | figure |\n|---|---|\n");
        for (String line : Files.readAllLines(part)) {
          String[] figure = line.split("\t", 2);
          text.append("| %s | %s |\n".formatted(figure[0], figure[1].replace("|", "\\|")));
          switch (figure[0]) {
            case "operations" -> operations += Long.parseLong(figure[1]);
            case "histories" -> histories += Long.parseLong(figure[1]);
            case "bugs" -> bugs = figure[1];
            case "caught" -> caught = figure[1];
            default -> {}
          }
        }
      }
    }
    String line =
        "proof: operations %d, histories %d, violations %d, seeded bugs caught %s of %s"
            .formatted(operations, histories, failures.size(), caught, bugs);
    failures.forEach(failure -> text.append("\nViolated: ").append(failure).append('\n'));
    text.append('\n').append(line).append('\n');
    Files.writeString(FOLDER.resolve("report.md"), text);
    Files.writeString(FOLDER.resolve("line.txt"), line);
    System.out.println(line);
  }
}
