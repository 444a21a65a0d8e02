package conversationgroups.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line against the local run in this process. */
final class Commands {

  private final URI gateway;

  Commands(URI gateway) {
    this.gateway = gateway;
  }

  /** In this process; the exit status. */
  int run(String... arguments) {
    return OperatorCommand.run(words(List.of(arguments)).toArray(String[]::new));
  }

  /** In a process of its own, which can be killed. */
  Process start(Path output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(OperatorCommand.class.getName());
    command.addAll(words(List.of(arguments)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    words.add("--endpoint-url");
    words.add(gateway.toString().replaceFirst("/$", ""));
    return words;
  }
}
