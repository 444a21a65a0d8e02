package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.driver.FuzzedDataProviderImpl;
import conversationgroups.proof.Scale;
import conversationgroups.proof.report.Report;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Hostile input by Jazzer's data provider, from random bytes. No instrumentation: it would reach
 * into every other test of the same process.
 */
class HostileInputFuzzTest {

  private static final Logger QUIET = Logger.getLogger("conversationgroups.events");

  private final Target target = new Target();
  private long inputs;

  @Test
  void hostileInputIsRefusedOrServedAndReachesNobodyElse() {
    QUIET.setLevel(Level.OFF);
    try {
      fuzz(Scale.of(1_500, 60_000), target::event);
      fuzz(Scale.of(20_000, 1_000_000), target::words);
      fuzz(Scale.of(2_000, 50_000), target::records);
    } finally {
      QUIET.setLevel(null);
    }
    Report.part("fuzzing").add("operations", inputs).write();
  }

  private void fuzz(int count, Consumer<FuzzedDataProvider> input) {
    for (int i = 0; i < count; i++) {
      long seed = Scale.seed() + i;
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      try (var data = FuzzedDataProviderImpl.withJavaData(bytes)) {
        input.accept(data);
        inputs++;
      } catch (Throwable t) {
        throw new AssertionError("input " + i + " of seed " + Scale.seed(), t);
      }
    }
  }
}
