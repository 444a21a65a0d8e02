package conversationgroups.bench;

import conversationgroups.testing.FunctionProcess;
import conversationgroups.testing.RuntimeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A function in a process of its own, with how long its calls take. */
public final class MeasuredFunction implements AutoCloseable {

  private static final double NANOS = 1e6;
  private static final double TICK = 10;

  /** A call's time in milliseconds, and how much of it was spent in the store. */
  public record Call(double millis, double store) {}

  private final FunctionProcess process;
  private final Store store;

  private MeasuredFunction(FunctionProcess process, Store store) {
    this.process = process;
    this.store = store;
  }

  public static MeasuredFunction start(Variant variant, String function, Store store)
      throws IOException {
    Path log = Files.createDirectories(Path.of("target/bench")).resolve(variant.name() + ".log");
    Map<String, String> environment = new HashMap<>();
    environment.putAll(
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "bench",
            "AWS_SECRET_ACCESS_KEY", "bench",
            "AWS_SESSION_TOKEN", "bench",
            "AWS_ENDPOINT_URL_DYNAMODB", store.endpoint(),
            "LANG", "en_US.UTF-8",
            "TABLE_NAME", Store.TABLE));
    environment.putAll(variant.environment());
    return new MeasuredFunction(
        FunctionProcess.start(function, variant.command(), variant.folder(), environment, log),
        store);
  }

  /** Milliseconds from the start of the process until it asked for its first event. */
  double initialised() throws Exception {
    return (process.api().initialisedAt() - process.startedAt()) / NANOS;
  }

  /** Restores a process that waits for it after its start, as SnapStart does. */
  void restore() throws InterruptedException {
    process.api().restore();
    process.api().awaitIdle();
  }

  public Call invoke(byte[] event) throws Exception {
    long before = store.inside();
    long start = System.nanoTime();
    RuntimeApi.Answer answer = process.api().invoke(event);
    if (!answer.body().contains("\"statusCode\":200")) {
      throw new IllegalStateException(answer.body() + "\n" + process.output());
    }
    return new Call((answer.at() - start) / NANOS, (store.inside() - before) / NANOS);
  }

  /** Milliseconds of the processor, by all threads, since the start. */
  double processor() throws IOException {
    String[] fields = Files.readString(proc("stat")).replaceAll("(?s).*\\) ", "").trim().split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
  }

  /** The most memory that was resident, in MB. */
  double memory() throws IOException {
    return Files.readAllLines(proc("status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  /** Asks the process to end, and waits. */
  public void end() throws InterruptedException {
    process.end();
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
