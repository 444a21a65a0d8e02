package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import conversationgroups.cli.Functions.FunctionFailedException;
import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.UserID;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
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

  private static final long INTERVAL_MILLIS = 500;
  private static final String ERASED = "erased";
  private static final String ERASING = "erasing";

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
        String state = state(functions, user);
        out.println(user + ": " + state);
        if (!state.startsWith(ERASED)) {
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

  private String state(Functions functions, String user) throws InterruptedException {
    try {
      return erase(functions, user);
    } catch (FunctionFailedException e) {
      return "not known to be erased, run the command again: " + e.getMessage();
    }
  }

  /** Asks for the erasure once; asked for again, it would erase a user who came back meanwhile. */
  private String erase(Functions functions, String user) throws InterruptedException {
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("userID", user);
    Answer answer = functions.invoke("eraseUser", payload, Answer::of);
    if (!answer.is(Code.SUCCESS)) {
      return "failed, " + answer.message();
    }
    String state = answer.data().path("state").asText();
    if (!state.equals(ERASED) && !state.equals(ERASING)) {
      return "not known to be erased, the function answered " + answer.data();
    }
    Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
    long erasure = 0;
    while (state.equals(ERASING) && Instant.now().isBefore(end)) {
      Answer groups = new UserCalls(functions).groups(user);
      erasure = erasure == 0 ? groups.sequence() : erasure;
      state = state(groups, groups.sequence() > erasure);
      Thread.sleep(state.equals(ERASING) ? INTERVAL_MILLIS : 0);
    }
    return state;
  }

  /** Without groups and with the erasure's sequence, the user's directory is still to go. */
  private static String state(Answer groups, boolean changedSince) {
    if (changedSince || !groups.list("groupNameList").isEmpty()) {
      return ERASED + ", and came back since: what is new stays";
    }
    return groups.sequence() == 0 ? ERASED : ERASING;
  }
}
