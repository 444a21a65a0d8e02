package conversationgroups.cli;

import conversationgroups.cli.Functions.FunctionFailedException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases users, one after the other, and waits until nothing of them is stored. */
@Command(
    name = "erase",
    description = "Erases all that the service holds of users.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

  @Mixin Connection connection;
  @Mixin Users users;
  @Spec CommandSpec spec;

  @Option(
      names = "--wait",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long to wait for each user's items to go; ${DEFAULT-VALUE} if not given.")
  int seconds;

  @Override
  public Integer call() throws InterruptedException {
    List<String> ids = users.checked();
    PrintWriter out = spec.commandLine().getOut();
    int status = OperatorCommand.DONE;
    try (Functions functions = connection.open()) {
      for (String user : ids) {
        String state = erase(functions, user);
        out.println(user + ": " + state);
        if (!state.startsWith(EraseCall.ERASED)) {
          status = OperatorCommand.UNFINISHED;
        }
      }
    }
    return status;
  }

  private String erase(Functions functions, String user) throws InterruptedException {
    try {
      return new EraseCall(functions, Duration.ofSeconds(seconds)).of(user);
    } catch (FunctionFailedException e) {
      return "not known to be erased, run the command again: " + e.getMessage();
    }
  }
}
