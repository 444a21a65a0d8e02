package conversationgroups.bench;

import conversationgroups.testing.RuntimeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A function in a process of its own, as Lambda starts it. */
public final class FunctionProcess implements AutoCloseable {

  private static final double NANOS = 1e6;
  private static final double TICK = 10;
  private static final int SECONDS = 120;

  /** A call's time in milliseconds, and how much of it was spent in the store. */
  public record Call(double millis, double store) {}

  private final RuntimeApi api;
  private final Store store;
  private final Process process;
  private final Path log;
  private final long startedAt;

  private FunctionProcess(RuntimeApi api, Store store, Process process, Path log, long startedAt) {
    this.api = api;
    this.store = store;
    this.process = process;
    this.log = log;
    this.startedAt = startedAt;
  }

  public static FunctionProcess start(Variant variant, String function, Store store)
      throws IOException {
    Path log = Files.createDirectories(Path.of("target/bench")).resolve(variant.name() + ".log");
    RuntimeApi api = new RuntimeApi();
    ProcessBuilder builder =
        new ProcessBuilder(variant.command())
            .directory(variant.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(Set.of("PATH"));
    environment.putAll(
        Map.of(
            "AWS_LAMBDA_RUNTIME_API",
            api.address(),
            "AWS_LAMBDA_FUNCTION_NAME",
            function,
            "AWS_LAMBDA_FUNCTION_VERSION",
            "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "1024",
            "AWS_REGION",
            "eu-central-1",
            "LANG",
            "en_US.UTF-8",
            "QUARKUS_FUNQY_EXPORT",
            function,
            "TABLE_NAME",
            Store.TABLE));
    environment.putAll(
        Map.of(
            "AWS_ACCESS_KEY_ID", "bench",
            "AWS_SECRET_ACCESS_KEY", "bench",
            "AWS_SESSION_TOKEN", "bench",
            "AWS_ENDPOINT_URL_DYNAMODB", store.endpoint()));
    environment.putAll(variant.environment());
    long startedAt = System.nanoTime();
    Process process = builder.start();
    process.onExit().thenRun(() -> api.ended());
    return new FunctionProcess(api, store, process, log, startedAt);
  }

  /** Milliseconds from the start of the process until it asked for its first event. */
  double initialised() throws Exception {
    return (api.initialisedAt() - startedAt) / NANOS;
  }

  /** Restores a process that waits for it after its start, as SnapStart does. */
  void restore() throws InterruptedException {
    api.restore();
    api.awaitIdle();
  }

  public Call invoke(byte[] event) throws Exception {
    long before = store.inside();
    long start = System.nanoTime();
    RuntimeApi.Answer answer = api.invoke(event);
    if (!answer.body().contains("\"statusCode\":200")) {
      throw new IllegalStateException(answer.body() + "\n" + Files.readString(log));
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
    process.destroy();
    process.waitFor(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    api.close();
  }
}
