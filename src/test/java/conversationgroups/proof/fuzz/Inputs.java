package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.driver.FuzzedDataProviderImpl;
import conversationgroups.proof.Scale;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Quiet;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bytes that a fuzz test runs on, and how many of them it was given. */
final class Inputs {

  private static final int LONGEST = 400;

  private final String what;
  private long count;

  Inputs(String what) {
    this.what = what;
  }

  /**
   * Drawn from the run's seed; all there is in a short run, and in a long one what it starts on.
   */
  static Stream<byte[]> random(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Random random = new Random(Scale.seed() + i);
              byte[] bytes = new byte[random.nextInt(LONGEST)];
              random.nextBytes(bytes);
              return bytes;
            });
  }

  void give(byte[] bytes, Consumer<FuzzedDataProvider> target) {
    if (count++ == 0) {
      // What cannot be read is logged, and is most of what there is.
      Quiet.wholly();
      // Jazzer takes a connection for a finding; the table engine is at the end of one.
      BugDetectors.allowNetworkConnections((host, port) -> true);
    }
    try (var data = FuzzedDataProviderImpl.withJavaData(bytes)) {
      target.accept(data);
    }
  }

  void report() {
    Report.part(what)
        .add(Report.OPERATIONS, count)
        .add("inputs chosen by", Scale.isLong() ? "Jazzer, by coverage" : "the seed alone")
        .write();
  }
}
