package conversationgroups.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.changes.EventPump;
import conversationgroups.proof.Scale;
import conversationgroups.proof.faults.Chaos;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Quiet;
import conversationgroups.proof.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever clients do at the same time, and whatever fails, there is one order that explains it.
 */
class HistoriesTest {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Histories on one table. */
  private static final int TABLE = 20;

  private final long seed = Scale.seed();
  private final Chaos pauses = new Chaos(seed, 0);
  private final Chaos faults = new Chaos(seed, 0.1);
  private int unknown;

  @Test
  void everyHistoryIsLinearizable() throws InterruptedException {
    int histories = Scale.of(20, 1_100);
    try (Quiet quiet = Quiet.butForErrors()) {
      for (int i = 0; i < histories; i += TABLE) {
        try (Engine engine = new Engine()) {
          run(engine, i, Math.min(histories, i + TABLE));
        }
      }
    }
    Report.part(Report.HISTORIES)
        .add(Report.OPERATIONS, (long) histories * Clients.CLIENTS * Clients.OPERATIONS)
        .add(Report.HISTORIES, histories)
        .add("faults injected", faults.injected())
        .add("operations that may or may not have happened", unknown)
        .write();
  }

  private void run(Engine engine, int from, int until) throws InterruptedException {
    Service plain = new Service(engine, DEADLINE, List.of());
    Service withPauses = new Service(engine, DEADLINE, List.of(pauses));
    Service withFaults = new Service(engine, DEADLINE, List.of(faults));
    EventPump pump = new EventPump(plain.contents(), new Random(seed), 0.1, false);
    for (int i = from; i < until; i++) {
      Service underTest = i % 2 == 0 ? withPauses : withFaults;
      Experiment experiment = new Experiment(engine, plain, underTest, pump, "lin" + i + "-");
      List<String> problems = experiment.run(seed + i, Workload.any(new Random(seed + i)));
      unknown += experiment.unknown();
      assertThat(problems).as("history %d with seed %d", i, seed).isEmpty();
    }
  }
}
