package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.WriteCounter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many writing calls a user may make in a minute of the clock; 0 is any number. */
@Singleton
public class WriteLimit {

  /** Users that one process remembers to be over the limit; beyond, the table is asked again. */
  private static final int MOST_REMEMBERED = 10_000;

  private final WriteCounter counter;
  private final int perMinute;
  private final Map<UserID, Instant> over = new ConcurrentHashMap<>();

  public WriteLimit(
      WriteCounter counter,
      @ConfigProperty(name = "conversation-groups.user-writes-per-minute") int perMinute) {
    this.counter = counter;
    this.perMinute = perMinute;
  }

  /**
   * Whether a call goes beyond it. A process that has found a user over the limit does not count
   * the rest of that minute's calls, so that a flood costs little.
   */
  public boolean isPassed(Caller caller, CallDeadline deadline) {
    if (perMinute == 0) {
      return false;
    }
    Instant minute = caller.time().truncatedTo(ChronoUnit.MINUTES);
    if (minute.equals(over.get(caller.user()))) {
      return true;
    }
    boolean passed = counter.count(caller.user(), minute, deadline) > perMinute;
    if (passed) {
      if (over.size() >= MOST_REMEMBERED) {
        over.clear();
      }
      over.put(caller.user(), minute);
    }
    return passed;
  }
}
