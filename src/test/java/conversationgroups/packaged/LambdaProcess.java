package conversationgroups.packaged;

import conversationgroups.observability.TemplateFile;
import conversationgroups.testing.RuntimeApi;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The packaged function in a process of its own, run by Lambda's runtime client as in Lambda. */
final class LambdaProcess implements AutoCloseable {

  private static final String RUNTIME =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

  private final RuntimeApi api = new RuntimeApi();
  private final Path log;
  private final Process process;

  /**
   * @param unzipped folder with the content of the zip
   */
  LambdaProcess(Path unzipped, String function, Map<String, String> environment)
      throws IOException {
    log = Files.createTempFile(function, ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // So does Lambda's own Java, for the hooks around a snapshot.
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-cp",
            runtimeClient(),
            RUNTIME,
            HANDLER);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api.address(),
                "LAMBDA_TASK_ROOT",
                unzipped.toString(),
                "_HANDLER",
                HANDLER,
                "AWS_LAMBDA_FUNCTION_NAME",
                function,
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "1024",
                "QUARKUS_FUNQY_EXPORT",
                function,
                "JAVA_TOOL_OPTIONS",
                TemplateFile.variable("JAVA_TOOL_OPTIONS")));
    process =
        builder
            .directory(unzipped.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.onExit().thenRun(api::ended);
    api.restore();
  }

  /** The runtime client's jars, which are on the class path of the tests. */
  private static String runtimeClient() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            jar ->
                jar.matches(
                    ".*/(aws-lambda-java-(core|serialization|runtime-interface-client)|utils-lite)-[^/]*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  String invoke(String event) {
    try {
      return api.invoke(event.getBytes(StandardCharsets.UTF_8)).body();
    } catch (Exception e) {
      throw new IllegalStateException("no answer; the process wrote:\n" + output(), e);
    }
  }

  /** All that the process has written. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      api.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.toFile().delete();
  }
}
