package conversationgroups.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.proof.Scale;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Quiet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Each fault at each request of each operation: one effect, one event, one answer. */
class FaultsTest {

  /** One of each; the first of them are enough for a short run. */
  private static final List<Op> OPERATIONS =
      List.of(
          new Op.Create("c", List.of("C2C1")),
          new Op.Delete("a"),
          new Op.Rename("a", "c"),
          new Op.Add("a", List.of("C2C1", "C2C3")),
          new Op.Remove("a", List.of("C2C1", "C2C9")),
          new Op.Groups(),
          new Op.Create("a", List.of()),
          new Op.Rename("a", "b"),
          new Op.Add("a", List.of("C2C3", "C2C4")),
          new Op.Remove("x", List.of("C2C1")),
          new Op.Page("a", 1),
          new Op.OfConversations(List.of("C2C1", "C2C9")),
          new Op.All());

  @Test
  void everyCallHasOneEffectWhateverFails() throws Exception {
    Tally tally = new Tally(new TreeMap<>());
    // Much of the time is waiting for deadlines.
    ExecutorService threads = Executors.newFixedThreadPool(OPERATIONS.size());
    List<Op> operations = OPERATIONS.subList(0, Scale.of(6, OPERATIONS.size()));
    try (Quiet quiet = Quiet.wholly()) {
      List<Callable<Tally>> all = new ArrayList<>();
      operations.forEach(op -> all.add(() -> everyFault(op)));
      for (Future<Tally> one : threads.invokeAll(all)) {
        tally.and(one.get());
      }
    } finally {
      threads.shutdownNow();
    }
    for (Kind kind : Kind.values()) {
      assertThat(tally.of(kind)).as("calls to which %s happened", kind).isGreaterThan(3);
    }
    Report report = Report.part(Report.FAULTS);
    // Each call is repeated twice with its key.
    report.add(Report.OPERATIONS, 3 * tally.calls());
    tally.answers().forEach(report::add);
    report.write();
  }

  private static Tally everyFault(Op op) {
    try (FaultyCalls calls = new FaultyCalls(op)) {
      return calls.everyFault();
    }
  }
}
