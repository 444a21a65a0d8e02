package conversationgroups.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that goes through users one by one. All of them are checked before it begins. */
abstract class UserCommand implements Callable<Integer> {

  @Mixin Connection connection;
  @Mixin Users users;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    List<String> ids = users.checked();
    PrintWriter out = spec.commandLine().getOut();
    int status = ExitStatus.DONE;
    try (Functions functions = connection.open()) {
      for (String user : ids) {
        if (!isDone(functions, user, out)) {
          status = ExitStatus.UNFINISHED;
        }
      }
    }
    return status;
  }

  /** Does what the command is for with one user, and prints what came of it. */
  abstract boolean isDone(Functions functions, String user, PrintWriter out)
      throws InterruptedException;
}
