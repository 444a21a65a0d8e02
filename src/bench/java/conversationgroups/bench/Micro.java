package conversationgroups.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmarks of single steps, in microseconds. */
final class Micro {

  private static final int ROUNDS = 3;

  private Micro() {}

  static void measure(Results results) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("conversationgroups\\..*Benchmark")
            .forks(1)
            .warmupIterations(ROUNDS)
            .measurementIterations(ROUNDS)
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .build();
    var runs = new Runner(options).run();
    if (runs.isEmpty()) {
      throw new IllegalStateException("there is no benchmark");
    }
    for (RunResult run : runs) {
      String name = run.getParams().getBenchmark().replaceAll(".*\\.", "");
      results.put("microMicros." + name, run.getPrimaryResult().getScore());
    }
  }
}
