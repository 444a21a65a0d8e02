package conversationgroups.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the connections of users' devices, which may open new ones. */
@Command(
    name = "disconnect",
    description = "Ends the connections of users' devices. Whoever has a token may connect again.",
    mixinStandardHelpOptions = true)
final class DisconnectCommand implements Callable<Integer> {

  @Mixin Connection connection;
  @Mixin Users users;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    List<String> ids = users.checked();
    try (Functions functions = connection.open()) {
      for (String user : ids) {
        Answer answer = UserCalls.ofUser(functions, "disconnectUser", user);
        long ended = answer.number("disconnected");
        spec.commandLine().getOut().println(user + ": " + ended + " disconnected");
      }
    }
    return OperatorCommand.DONE;
  }
}
