package conversationgroups.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.events.EventPump;
import conversationgroups.proof.Scale;
import conversationgroups.proof.faults.Chaos;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever clients do at the same time, and whatever fails, there is one order that explains it.
 */
class HistoriesTest {

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final Engine engine = new Engine();
  private final Service plain = new Service(engine, DEADLINE, List.of());

  @Test
  void everyHistoryIsLinearizable() throws InterruptedException {
    long seed = Scale.seed();
    int histories = Scale.of(60, 1_200);
    Chaos quiet = new Chaos(seed, 0);
    Chaos faults = new Chaos(seed, 0.1);
    Service withPauses = new Service(engine, DEADLINE, List.of(quiet));
    Service withFaults = new Service(engine, DEADLINE, List.of(faults));
    EventPump pump = new EventPump(plain.contents(), new Random(seed), 0.1, false);
    for (int i = 0; i < histories; i++) {
      long own = seed + i;
      Service underTest = i % 2 == 0 ? withPauses : withFaults;
      Experiment experiment = new Experiment(engine, plain, underTest, pump, "lin" + i + "-");
      List<String> problems = experiment.run(own, Workload.any(new Random(own)));
      assertThat(problems).as("history %d with seed %d", i, seed).isEmpty();
    }
    Report.part("histories")
        .add("operations", (long) histories * Clients.CLIENTS * Clients.OPERATIONS)
        .add("histories", histories)
        .add("faults injected", faults.injected())
        .write();
  }
}
