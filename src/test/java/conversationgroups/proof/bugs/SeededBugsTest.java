package conversationgroups.proof.bugs;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.events.EventPump;
import conversationgroups.proof.Scale;
import conversationgroups.proof.faults.Chaos;
import conversationgroups.proof.histories.Experiment;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The same comparisons that find nothing wrong with the service find every seeded mistake. */
class SeededBugsTest {

  private static final int MOST_HISTORIES = 60;
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("conversationgroups.http.Api"),
          Logger.getLogger("conversationgroups.events"));

  private final long seed = Scale.seed();
  private final Map<String, String> caught = new LinkedHashMap<>();
  private int histories;

  @Test
  void everySeededBugIsCaught() throws InterruptedException {
    List<SeededBug> bugs = SeededBug.all();
    assertThat(bugs).hasSize(10);
    // What the mistakes do to the functions is not worth a page of log each.
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    List<String> missed = new ArrayList<>();
    for (SeededBug bug : bugs) {
      try (Engine engine = new Engine()) {
        if (!isCaught(bug, engine)) {
          missed.add(bug.name());
        }
      }
    }
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    Report report = Report.part("seeded bugs");
    report.add("bugs", bugs.size()).add("caught", caught.size());
    report.add("bug histories", histories);
    caught.forEach(report::add);
    report.write();
    assertThat(missed).as("mistakes that nothing has noticed, seed %d", seed).isEmpty();
  }

  private boolean isCaught(SeededBug bug, Engine engine) throws InterruptedException {
    Service plain = new Service(engine, DEADLINE, List.of());
    Chaos chaos = new Chaos(seed, bug.faults());
    Service wrong = new Service(engine, DEADLINE, List.of(bug.requests().apply(engine), chaos));
    EventPump pump = new EventPump(plain.contents(), new Random(seed), 0, bug.purgeFirst());
    for (int i = 0; i < MOST_HISTORIES; i++) {
      histories++;
      String prefix = bug.name() + " " + i + "-";
      Experiment experiment = new Experiment(engine, plain, wrong, pump, prefix);
      List<String> problems = experiment.run(seed + i, bug.workload());
      if (!problems.isEmpty()) {
        String first = problems.get(0).lines().findFirst().orElseThrow();
        caught.put(bug.name(), "in history " + (i + 1) + ": " + kind(first));
        return true;
      }
    }
    return false;
  }

  private static String kind(String problem) {
    return problem.length() <= 120 ? problem : problem.substring(0, 120) + "…";
  }
}
