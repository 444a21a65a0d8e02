package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import conversationgroups.proof.report.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Stream records of any shape: none makes the function of the stream throw. */
class RecordsFuzzIT {

  private static final Inputs INPUTS = new Inputs(Report.FUZZED_RECORDS);

  static Stream<byte[]> seeded() {
    return Inputs.random(500);
  }

  @MethodSource("seeded")
  @FuzzTest(maxDuration = "10m", maxExecutions = 100_000)
  void recordIsToldOrHandedBack(byte[] bytes) {
    INPUTS.give(bytes, data -> FuzzedService.running().records(data));
  }

  @AfterAll
  static void report() {
    INPUTS.report();
  }
}
