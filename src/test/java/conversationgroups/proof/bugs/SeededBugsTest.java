package conversationgroups.proof.bugs;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.changes.EventPump;
import conversationgroups.proof.Scale;
import conversationgroups.proof.faults.Chaos;
import conversationgroups.proof.histories.Experiment;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Quiet;
import conversationgroups.proof.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same comparisons that find nothing wrong with the service find every seeded mistake. */
class SeededBugsTest {

  private static final int MOST_HISTORIES = 60;

  /** Some mistakes keep a call trying until then. */
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private static final Duration AMPLE = Duration.ofSeconds(30);

  private final long seed = Scale.seed();
  private final AtomicInteger histories = new AtomicInteger();

  @Test
  void everySeededBugIsCaught() throws Exception {
    List<SeededBug> bugs = SeededBug.all();
    assertThat(bugs).hasSize(11);
    Map<String, String> caught = new LinkedHashMap<>();
    List<String> missed = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    // What the mistakes do to the functions is not worth a page of log each.
    try (Quiet quiet = Quiet.wholly()) {
      Map<String, Future<Optional<String>>> hunts = new LinkedHashMap<>();
      bugs.forEach(bug -> hunts.put(bug.name(), threads.submit(() -> hunt(bug))));
      for (var hunt : hunts.entrySet()) {
        hunt.getValue()
            .get()
            .ifPresentOrElse(
                how -> caught.put(hunt.getKey(), how), () -> missed.add(hunt.getKey()));
      }
    } finally {
      threads.shutdownNow();
    }
    Report report = Report.part(Report.BUGS);
    report.add(Report.SEEDED, bugs.size()).add(Report.CAUGHT, caught.size());
    report.add("histories it took", histories);
    caught.forEach(report::add);
    report.write();
    assertThat(missed).as("mistakes that nothing has noticed, seed %d", seed).isEmpty();
  }

  /** How it was caught, empty if it was not. */
  private Optional<String> hunt(SeededBug bug) throws InterruptedException {
    try (Engine engine = new Engine()) {
      Service plain = new Service(engine, AMPLE, List.of());
      Chaos chaos = new Chaos(seed, bug.faults());
      Service wrong = new Service(engine, DEADLINE, List.of(bug.requests().apply(engine), chaos));
      EventPump pump = new EventPump(plain.contents(), new Random(seed), 0, bug.purgeFirst());
      for (int i = 0; i < MOST_HISTORIES; i++) {
        histories.incrementAndGet();
        String prefix = bug.name() + " " + i + "-";
        Experiment experiment = new Experiment(engine, plain, wrong, pump, prefix);
        List<String> problems = experiment.run(seed + i, bug.workload());
        if (!problems.isEmpty()) {
          String first = problems.get(0).lines().findFirst().orElseThrow();
          return Optional.of("in history %d: %s".formatted(i + 1, shortened(first)));
        }
      }
      return Optional.empty();
    }
  }

  private static String shortened(String problem) {
    return problem.length() <= 120 ? problem : problem.substring(0, 120) + "…";
  }
}
