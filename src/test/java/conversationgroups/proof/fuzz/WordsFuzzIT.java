package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import conversationgroups.proof.report.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, conversation IDs and page tokens of any text are what the contract says they are. */
class WordsFuzzIT {

  private static final Inputs INPUTS = new Inputs(Report.FUZZED_WORDS);

  static Stream<byte[]> seeded() {
    return Inputs.random(2_000);
  }

  @MethodSource("seeded")
  @FuzzTest(maxDuration = "10m", maxExecutions = 500_000)
  void wordIsWhatTheContractTakesItFor(byte[] bytes) {
    INPUTS.give(bytes, Words::check);
  }

  @AfterAll
  static void report() {
    INPUTS.report();
  }
}
