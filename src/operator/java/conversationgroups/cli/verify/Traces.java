package conversationgroups.cli.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What the run has put somewhere, to be removed whatever happens. */
final class Traces {

  /** Removes something that was made. */
  interface Removal {
    void run() throws IOException, InterruptedException;
  }

  private record Trace(String what, Removal removal) {}

  private final Deque<Trace> traces = new ArrayDeque<>();

  void add(String what, Removal removal) {
    traces.push(new Trace(what, removal));
  }

  /** The last first; returns what could not be removed, and why. */
  List<String> remove() {
    List<String> left = new ArrayList<>();
    while (!traces.isEmpty()) {
      Trace trace = traces.pop();
      try {
        trace.removal().run();
      } catch (IOException | InterruptedException | RuntimeException e) {
        left.add(trace.what() + ": " + e.getMessage());
      }
    }
    return left;
  }
}
