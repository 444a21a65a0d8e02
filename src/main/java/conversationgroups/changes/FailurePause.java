package conversationgroups.changes;

import conversationgroups.domain.StoreUnavailableException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;

/**
 * The pause before a batch is reported as failed. Lambda has it come again at once, and gives it up
 * after so many attempts: without pauses, minutes without SNS or a key would use them up. What no
 * later attempt can mend has no pause, so that its attempts are over sooner.
 */
@Singleton
class FailurePause {

  /**
   * A quarter of the change's age, so that a short failure costs little and a long one few calls.
   */
  private static final int SHARE_OF_AGE = 4;

  private static final Duration SHORTEST = Duration.ofMillis(100);

  private final Duration longest;

  FailurePause(
      @ConfigProperty(name = "conversation-groups.longest-failure-pause") Duration longest) {
    this.longest = longest;
  }

  /**
   * Whether the same can work later: not what SNS says is wrong with the message, nor our faults.
   */
  static boolean canPass(RuntimeException failure) {
    boolean refused =
        failure instanceof InvalidParameterException
            || failure instanceof InvalidParameterValueException;
    return (failure instanceof SdkException && !refused)
        || failure instanceof StoreUnavailableException;
  }

  /** How long a change waits that was committed at this time. */
  Duration after(Instant committed, Instant now) {
    Duration pause = Duration.between(committed, now).dividedBy(SHARE_OF_AGE);
    Duration atLeast = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
    return atLeast.compareTo(longest) > 0 ? longest : atLeast;
  }

  /** Waits what is left of the pause; what the attempt took since it began is part of it. */
  void await(Instant committed, Instant began) {
    Instant now = Instant.now();
    LockSupport.parkNanos(after(committed, now).minus(Duration.between(began, now)).toNanos());
  }
}
