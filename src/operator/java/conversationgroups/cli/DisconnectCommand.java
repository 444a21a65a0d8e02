package conversationgroups.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** Ends the connections of users' devices, which may open new ones. */
@Command(
    name = "disconnect",
    description = "Ends the connections of users' devices. Whoever has a token may connect again.",
    mixinStandardHelpOptions = true)
final class DisconnectCommand extends UserCommand {

  @Override
  boolean isDone(Functions functions, String user, PrintWriter out) {
    long ended = UserCalls.ofUser(functions, "disconnectUser", user).number("disconnected");
    out.println(user + ": " + ended + " disconnected");
    return true;
  }
}
