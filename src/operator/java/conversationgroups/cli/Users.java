package conversationgroups.cli;

import conversationgroups.domain.Outcome;
import conversationgroups.domain.UserID;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The users that a command is for. */
final class Users {

  /** Java's stand-in for what it cannot decode. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String ENCODING = System.getProperty("sun.jnu.encoding");

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "USER", description = "The sub of the user's tokens.")
  private List<String> ids;

  /**
   * All of them, before anything is done: a mistyped ID would be another user, of whom nothing is
   * stored.
   *
   * @throws ParameterException if one cannot be a user
   */
  List<String> checked() {
    ids.forEach(this::check);
    return ids;
  }

  private void check(String user) {
    String problem =
        user.indexOf(UNREADABLE) >= 0
            ? "the terminal's encoding, " + ENCODING + ", has not all of its characters"
            : UserID.of(user) instanceof Outcome.Failure<UserID> failure ? failure.message() : "";
    if (!problem.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "\"" + user + "\" cannot be a user: " + problem);
    }
  }
}
