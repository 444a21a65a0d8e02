package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import conversationgroups.proof.report.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of any shape: each is served or refused, and reaches nobody but its user. */
class EventsFuzzIT {

  private static final Inputs INPUTS = new Inputs(Report.FUZZED_EVENTS);

  static Stream<byte[]> seeded() {
    return Inputs.random(300);
  }

  @MethodSource("seeded")
  @FuzzTest(maxDuration = "10m", maxExecutions = 25_000)
  void eventIsServedOrRefusedAndReachesNobodyElse(byte[] bytes) {
    INPUTS.give(bytes, data -> FuzzedService.running().event(data));
  }

  @AfterAll
  static void report() {
    INPUTS.report();
  }
}
