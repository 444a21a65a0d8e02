package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the connections of users' devices. */
@Command(
    name = "connections",
    description = "Lists the open connections of users' devices, the oldest first.",
    mixinStandardHelpOptions = true)
final class ConnectionsCommand extends UserCommand {

  @Override
  boolean isDone(Functions functions, String user, PrintWriter out) {
    List<JsonNode> connections =
        UserCalls.ofUser(functions, "listConnections", user).list("connectionList");
    out.println(user + ": " + connections.size() + " connected");
    for (JsonNode open : connections) {
      out.printf(
          "  %s since %s, %d s%n",
          open.path("connectionID").asText(),
          open.path("connectedAt").asText(),
          open.path("ageSeconds").asLong());
    }
    return true;
  }
}
