package conversationgroups.cli;

import conversationgroups.cli.Functions.FunctionFailedException;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.UserID;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases users, one after the other, and waits until nothing of them is stored. */
@Command(
    name = "erase",
    description = "Erases all that the service holds of users.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

  /** Java's stand-in for what it cannot decode. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String ENCODING = System.getProperty("sun.jnu.encoding");

  @Mixin Connection connection;
  @Spec CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "USER", description = "The sub of the user's tokens.")
  List<String> users;

  @Option(
      names = "--wait",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long to wait for each user's items to go; ${DEFAULT-VALUE} if not given.")
  int seconds;

  @Override
  public Integer call() throws InterruptedException {
    users.forEach(this::check);
    PrintWriter out = spec.commandLine().getOut();
    int status = OperatorCommand.DONE;
    try (Functions functions = connection.open()) {
      for (String user : users) {
        String state = erase(functions, user);
        out.println(user + ": " + state);
        if (!state.startsWith(EraseCall.ERASED)) {
          status = OperatorCommand.UNFINISHED;
        }
      }
    }
    return status;
  }

  /** Before anyone is erased, since a mistyped ID would be reported as erased. */
  private void check(String user) {
    String problem =
        user.indexOf(UNREADABLE) >= 0
            ? "the terminal's encoding, " + ENCODING + ", has not all of its characters"
            : UserID.of(user) instanceof Outcome.Failure<UserID> failure ? failure.message() : "";
    if (!problem.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "\"" + user + "\" cannot be a user: " + problem);
    }
  }

  private String erase(Functions functions, String user) throws InterruptedException {
    try {
      return new EraseCall(functions, Duration.ofSeconds(seconds)).of(user);
    } catch (FunctionFailedException e) {
      return "not known to be erased, run the command again: " + e.getMessage();
    }
  }
}
