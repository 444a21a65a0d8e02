package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases users, one after the other, and waits until nothing of them is stored. */
@Command(
    name = "erase",
    description = "Erases all that the service holds of users.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

  private static final long INTERVAL_MILLIS = 500;
  private static final String ERASING = "erasing";

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
    PrintWriter out = spec.commandLine().getOut();
    int status = OperatorCommand.DONE;
    try (Functions functions = connection.open()) {
      for (String user : users) {
        String state = erase(functions, user);
        out.println(user + ": " + state);
        if (!state.startsWith("erased")) {
          status = OperatorCommand.UNFINISHED;
        }
      }
    }
    return status;
  }

  /** Asks for the erasure once; asked for again, it would erase a user who came back meanwhile. */
  private String erase(Functions functions, String user) throws InterruptedException {
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("userID", user);
    JsonNode answer = functions.invoke("eraseUser", payload);
    if (answer.path("code").asInt(-1) != 0) {
      return "failed, " + answer.path("message").asText();
    }
    Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
    String state = answer.at("/data/state").asText();
    long erasure = 0;
    while (state.equals(ERASING) && Instant.now().isBefore(end)) {
      JsonNode groups = new UserCalls(functions).groups(user).data();
      long sequence = groups.path("sequence").asLong();
      erasure = erasure == 0 ? sequence : erasure;
      state = state(groups, sequence > erasure);
      Thread.sleep(state.equals(ERASING) ? INTERVAL_MILLIS : 0);
    }
    return state;
  }

  /** Without groups and with the erasure's sequence, the user's directory is still to go. */
  private static String state(JsonNode groups, boolean changedSince) {
    if (changedSince || !groups.path("groupNameList").isEmpty()) {
      return "erased, and came back since: what is new stays";
    }
    return groups.path("sequence").asLong() == 0 ? "erased" : ERASING;
  }
}
