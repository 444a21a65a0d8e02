package conversationgroups.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A function in a process of its own, which asks for its events as in Lambda. */
public final class FunctionProcess implements AutoCloseable {

  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";
  private static final int SECONDS = 120;

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final long startedAt;

  private FunctionProcess(RuntimeApi api, Process process, Path log, long startedAt) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.startedAt = startedAt;
  }

  /**
   * @param command starts a runtime, in the folder
   * @param environment beside what Lambda tells every function; nothing is inherited but the path
   * @param log takes what the process writes
   */
  public static FunctionProcess start(
      String function, List<String> command, Path folder, Map<String, String> environment, Path log)
      throws IOException {
    RuntimeApi api = new RuntimeApi();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> all = builder.environment();
    all.keySet().retainAll(Set.of("PATH"));
    all.putAll(
        Map.of(
            "AWS_LAMBDA_RUNTIME_API",
            api.address(),
            "AWS_LAMBDA_FUNCTION_NAME",
            function,
            "AWS_LAMBDA_FUNCTION_VERSION",
            "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "1024",
            "QUARKUS_FUNQY_EXPORT",
            function));
    all.putAll(environment);
    long startedAt = System.nanoTime();
    Process process = builder.start();
    process.onExit().thenRun(api::ended);
    return new FunctionProcess(api, process, log, startedAt);
  }

  /**
   * What Lambda's own Java runs: its runtime client, whose jars are on the class path of the tests.
   * It needs the environment of {@link #javaEnvironment}.
   *
   * @param settings of the JVM
   */
  public static List<String> javaCommand(Path jdk, String... settings) {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    // Lambda's own has it too, for the hooks around a snapshot.
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", runtimeClient()));
    command.addAll(List.of("com.amazonaws.services.lambda.runtime.api.client.AWSLambda", HANDLER));
    return command;
  }

  public static Map<String, String> javaEnvironment(Path unzipped) {
    return Map.of("LAMBDA_TASK_ROOT", unzipped.toString(), "_HANDLER", HANDLER);
  }

  private static String runtimeClient() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            jar ->
                jar.matches(
                    ".*/(aws-lambda-java-(core|serialization|runtime-interface-client)|utils-lite)-[^/]*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  public RuntimeApi api() {
    return api;
  }

  /** By {@link System#nanoTime}. */
  public long startedAt() {
    return startedAt;
  }

  public long pid() {
    return process.pid();
  }

  /** All that the process has written. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
