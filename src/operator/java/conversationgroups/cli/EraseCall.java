package conversationgroups.cli;

import conversationgroups.domain.Code;
import java.time.Duration;
import java.time.Instant;

/** Erases a user, and waits until nothing of them is stored. */
public final class EraseCall {

  public static final String ERASED = "erased";

  private static final String ERASING = "erasing";
  private static final long INTERVAL_MILLIS = 500;

  private final Functions functions;
  private final Duration patience;

  public EraseCall(Functions functions, Duration patience) {
    this.functions = functions;
    this.patience = patience;
  }

  /**
   * Asks for the erasure once; asked for again, it would erase a user who came back meanwhile.
   *
   * @return begins with {@link #ERASED} if the service has said so; else says what is the matter
   */
  public String of(String user) throws InterruptedException {
    Answer answer = UserCalls.ofUser(functions, "eraseUser", user);
    if (!answer.is(Code.SUCCESS)) {
      return "failed, " + answer.message();
    }
    String state = answer.data().path("state").asText();
    if (!state.equals(ERASED) && !state.equals(ERASING)) {
      return "not known to be erased, the function answered " + answer.data();
    }
    Instant end = Instant.now().plus(patience);
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
