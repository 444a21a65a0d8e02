package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the connections of users' devices. */
@Command(
    name = "connections",
    description = "Lists the open connections of users' devices, the oldest first.",
    mixinStandardHelpOptions = true)
final class ConnectionsCommand implements Callable<Integer> {

  @Mixin Connection connection;
  @Mixin Users users;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    List<String> ids = users.checked();
    try (Functions functions = connection.open()) {
      ids.forEach(user -> print(user, UserCalls.ofUser(functions, "listConnections", user)));
    }
    return OperatorCommand.DONE;
  }

  private void print(String user, Answer answer) {
    PrintWriter out = spec.commandLine().getOut();
    List<JsonNode> connections = answer.list("connectionList");
    out.println(user + ": " + connections.size() + " connected");
    for (JsonNode open : connections) {
      out.printf(
          "  %s since %s, %d s%n",
          open.path("connectionID").asText(),
          open.path("connectedAt").asText(),
          open.path("ageSeconds").asLong());
    }
  }
}
