package conversationgroups.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line against the local run in this process. */
public final class Commands {

  private final URI gateway;

  public Commands(URI gateway) {
    this.gateway = gateway;
  }

  /** In this process; the exit status. */
  public int run(String... arguments) {
    return run(new StringWriter(), arguments);
  }

  /**
   * @param printed takes what the command prints, errors included
   */
  public int run(StringWriter printed, String... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    String[] words = words(List.of(arguments)).toArray(String[]::new);
    return OperatorCommand.run(writer, writer, words);
  }

  /** In a process of its own, which can be killed. */
  public Process start(Path output, String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(OperatorCommand.class.getName());
    command.addAll(words(List.of(arguments)));
    return command;
  }

  private List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    words.add("--endpoint-url");
    words.add(gateway.toString().replaceFirst("/$", ""));
    return words;
  }
}
