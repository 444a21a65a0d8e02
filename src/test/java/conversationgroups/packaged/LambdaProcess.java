package conversationgroups.packaged;

import conversationgroups.observability.TemplateFile;
import conversationgroups.testing.FunctionProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged function in a process of its own, run by Lambda's runtime client as in Lambda. */
final class LambdaProcess implements AutoCloseable {

  private final Path log;
  private final FunctionProcess process;

  /**
   * @param unzipped folder with the content of the zip
   */
  LambdaProcess(Path unzipped, String function, Map<String, String> environment)
      throws IOException {
    log = Files.createTempFile(function, ".log");
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(FunctionProcess.javaEnvironment(unzipped));
    all.put("JAVA_TOOL_OPTIONS", TemplateFile.variable("JAVA_TOOL_OPTIONS"));
    List<String> command = FunctionProcess.javaCommand(Path.of(System.getProperty("java.home")));
    process = FunctionProcess.start(function, command, unzipped, all, log);
    process.api().restore();
  }

  String invoke(String event) {
    try {
      return process.api().invoke(event.getBytes(StandardCharsets.UTF_8)).body();
    } catch (Exception e) {
      throw new IllegalStateException("no answer; the process wrote:\n" + output(), e);
    }
  }

  /** All that the process has written. */
  String output() {
    return process.output();
  }

  @Override
  public void close() {
    try {
      process.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.toFile().delete();
  }
}
