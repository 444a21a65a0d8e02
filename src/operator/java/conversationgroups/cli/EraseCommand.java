package conversationgroups.cli;

import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases users, one after the other, and waits until nothing of them is stored. */
@Command(
    name = "erase",
    description = "Erases all that the service holds of users.",
    mixinStandardHelpOptions = true)
final class EraseCommand extends UserCommand {

  @Option(
      names = "--wait",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long to wait for each user's items to go; ${DEFAULT-VALUE} if not given.")
  int seconds;

  @Override
  boolean isDone(Functions functions, String user, PrintWriter out) throws InterruptedException {
    String state = erase(functions, user);
    out.println(user + ": " + state);
    return state.startsWith(EraseCall.ERASED);
  }

  private String erase(Functions functions, String user) throws InterruptedException {
    try {
      return new EraseCall(functions, Duration.ofSeconds(seconds)).of(user);
    } catch (FunctionFailedException e) {
      return "not known to be erased, run the command again: " + e.getMessage();
    }
  }
}
