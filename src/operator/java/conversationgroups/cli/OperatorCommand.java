package conversationgroups.cli;

import conversationgroups.cli.verify.VerifyCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of those who operate the service; {@code docs/users-data.md} explains it. */
@Command(
    name = "operator",
    description = "Operates a deployment, or the local run.",
    subcommands = {
      ConnectionsCommand.class,
      DisconnectCommand.class,
      EraseCommand.class,
      ImportCommand.class,
      ReplayCommand.class,
      VerifyCommand.class
    },
    mixinStandardHelpOptions = true)
public final class OperatorCommand {

  private OperatorCommand() {}

  public static void main(String... arguments) {
    // The SDK's logger has nowhere to go, and would say so at every start.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    System.exit(run(out, err, arguments));
  }

  /** The exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new OperatorCommand())
        .setOut(out)
        .setErr(err)
        // A user's ID may begin with the sign that stands for a file of arguments.
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(failure.getMessage());
              return ExitStatus.STOPPED;
            })
        .execute(arguments);
  }
}
