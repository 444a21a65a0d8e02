package conversationgroups.table;

import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.StoreUse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** The time by which one call must have its answer, and the pauses between attempts within it. */
public final class CallDeadline {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration FOREVER = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(640);

  /** Not ThreadLocalRandom: environments restored from one snapshot would share its numbers. */
  private static final SecureRandom RANDOM = new SecureRandom();

  private final long end;
  private final StoreUse use;
  private long pauseNanos = FIRST_PAUSE.toNanos();

  /** A deadline under which nobody counts the requests. */
  public CallDeadline(Duration allowed) {
    this(allowed, new StoreUse());
  }

  /**
   * @param use counts the requests that are made under this deadline
   */
  public CallDeadline(Duration allowed, StoreUse use) {
    end = System.nanoTime() + allowed.toNanos();
    this.use = use;
  }

  /** An earlier one for what comes first, so that a third of the time is left for the rest. */
  public CallDeadline firstPart() {
    long left = end - System.nanoTime();
    return new CallDeadline(Duration.ofNanos(left - left / 3), use);
  }

  /** Settings of a request to AWS that must not outlast this deadline. */
  public AwsRequestOverrideConfiguration limits() {
    return limits(FOREVER);
  }

  /**
   * The same for a request that has a bound of its own.
   *
   * @param most that the request may take
   * @throws StoreUnavailableException if no time is left
   */
  public AwsRequestOverrideConfiguration limits(Duration most) {
    Duration left = left();
    return AwsRequestOverrideConfiguration.builder()
        .apiCallTimeout(left.compareTo(most) < 0 ? left : most)
        .putExecutionAttribute(SentRequest.ATTRIBUTE, new SentRequest(use))
        .build();
  }

  /**
   * Waits before the next attempt: exponential backoff with full jitter, so that those who met once
   * do not meet again.
   *
   * @throws StoreUnavailableException if the deadline would pass meanwhile
   */
  public void pause(String why, Throwable cause) {
    long pause = RANDOM.nextLong(pauseNanos);
    if (pause >= end - System.nanoTime()) {
      throw new StoreUnavailableException(why, cause);
    }
    LockSupport.parkNanos(pause);
    use.retry();
    pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE.toNanos());
  }

  /** The SDK counts in milliseconds and takes a timeout of none for one of forever. */
  private Duration left() {
    Duration left = Duration.ofNanos(end - System.nanoTime()).truncatedTo(ChronoUnit.MILLIS);
    if (left.isZero() || left.isNegative()) {
      throw new StoreUnavailableException("the call's deadline has passed", null);
    }
    return left;
  }
}
