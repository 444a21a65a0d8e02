package conversationgroups.table;

import conversationgroups.domain.StoreUse;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives each call its deadline. */
@Singleton
public class CallDeadlines {

  private final Duration allowed;

  /**
   * @param allowed how long one call may take, from its first request to DynamoDB to its answer
   */
  public CallDeadlines(@ConfigProperty(name = "conversation-groups.deadline") Duration allowed) {
    this.allowed = allowed;
  }

  /**
   * A deadline of a call that begins now.
   *
   * @param use counts what the call asks of the store
   */
  public CallDeadline begin(StoreUse use) {
    return new CallDeadline(allowed, use);
  }
}
