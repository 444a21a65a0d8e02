package conversationgroups.changes;

import java.time.Duration;

/** Tests do not wait before a batch comes again. */
final class NoPause {

  static final FailurePause OF_FAILURES = new FailurePause(Duration.ZERO);

  private NoPause() {}
}
