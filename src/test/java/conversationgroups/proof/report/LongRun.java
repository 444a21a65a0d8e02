package conversationgroups.proof.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What Maven does before and after the tests of a long run. It runs in Maven's own process, so that
 * the one line that sums the run up can come after all that Maven says, whatever came of the run.
 */
public final class LongRun {

  private static final Path FOLDER = Path.of("target", "proof");
  private static final Path START = FOLDER.resolve("start");

  private LongRun() {}

  /**
   * @param args {@code begin}, or {@code end} and the seed
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("begin")) {
      delete(FOLDER);
      delete(Failures.FOLDER);
      // What Jazzer has kept of an earlier run would make this one another than its seed says.
      delete(Path.of(".cifuzz-corpus"));
      Files.createDirectories(FOLDER);
      Files.writeString(START, Instant.now().toString());
      return;
    }
    Instant start = Instant.parse(Files.readString(START));
    Figures figures = Figures.read(Report.PARTS);
    List<String> violations = Failures.read();
    violations.addAll(figures.missing());
    String line = figures.line(violations.size());
    String page = new Page(args[1], start, figures, violations, line).text();
    Files.writeString(FOLDER.resolve("report.md"), page);
    Runtime.getRuntime().addShutdownHook(new Thread(ofAll(), () -> print(line)));
    if (!figures.missing().isEmpty()) {
      throw new IllegalStateException("parts of the proof did not come to their end: " + figures);
    }
  }

  /** The plugin that calls this ends the group of its threads, in which none starts afterwards. */
  private static ThreadGroup ofAll() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /** Past Maven's own streams, which are closed by then or put a word before each line. */
  private static void print(String line) {
    try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
      out.write(("\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
