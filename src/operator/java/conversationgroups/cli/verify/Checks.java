package conversationgroups.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Makes one check after the other and prints a line of each. */
final class Checks {

  interface Check {
    void run() throws IOException, InterruptedException;
  }

  private final PrintWriter out;
  private int passed;
  private int failed;

  Checks(PrintWriter out) {
    this.out = out;
  }

  /** A failure is counted, and the next check comes all the same. */
  void run(String name, Check check) throws InterruptedException {
    long start = System.nanoTime();
    String problem = null;
    try {
      check.run();
    } catch (CheckFailedException e) {
      problem = e.getMessage();
    } catch (IOException | RuntimeException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while checking: " + name);
      }
      problem = e.toString();
    }
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    String result = problem == null ? "passed" : "FAILED";
    String why = problem == null ? "" : ": " + problem;
    out.printf(Locale.ROOT, "%s %,7d ms  %s%s%n", result, millis, name, why);
    passed += problem == null ? 1 : 0;
    failed += problem == null ? 0 : 1;
  }

  int failed() {
    return failed;
  }

  String summary() {
    return passed + " passed, " + failed + " failed";
  }
}
