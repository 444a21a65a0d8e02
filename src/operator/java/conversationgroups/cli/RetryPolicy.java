package conversationgroups.cli;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * The one policy of every command: the SDK's standard strategy decides what of the transport is
 * tried again, and answers of the service that ask for it count as attempts of the same call. The
 * SDK's client itself does not retry, or the two would multiply.
 */
final class RetryPolicy {

  static final int ATTEMPTS = 6;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  /**
   * Of what takes minutes: Lambda wakes a snapshot that nobody asked for in 14 days, or a user's
   * minute must be over.
   */
  static final int ATTEMPTS_IN_MINUTES = 20;

  private static final int LONG_PAUSE = 15;

  private final RetryStrategy strategy;
  private final Duration longPause;

  RetryPolicy() {
    this(FIRST_PAUSE);
  }

  /**
   * @param firstPause the most that is waited after the first attempt; it doubles with each
   */
  RetryPolicy(Duration firstPause) {
    longPause = firstPause.multipliedBy(LONG_PAUSE);
    BackoffStrategy pauses = BackoffStrategy.exponentialDelay(firstPause, LONGEST_PAUSE);
    strategy =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(ATTEMPTS)
            .backoffStrategy(pauses)
            .throttlingBackoffStrategy(pauses)
            .retryOnException(TryAgainException.class)
            // An import that is throttled for long is slow, and no reason to give up the next call.
            .circuitBreakerEnabled(false)
            .build();
  }

  /** An answer that says that the same call may well succeed a little later. */
  static final class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TryAgainException(String message) {
      super(message);
    }
  }

  /** Makes the attempts; throws what the last one threw. */
  <T> T call(Supplier<T> attempt) {
    RetryToken token =
        strategy.acquireInitialToken(AcquireInitialTokenRequest.create("operator")).token();
    for (int minutes = 1; ; ) {
      try {
        return attempt.get();
      } catch (RuntimeException failure) {
        if (takesMinutes(failure) && minutes++ < ATTEMPTS_IN_MINUTES) {
          pause(longPause);
          continue;
        }
        RefreshRetryTokenResponse next = next(token, failure);
        token = next.token();
        pause(next.delay());
      }
    }
  }

  /** An answer that says that the same call may well succeed in the next minute. */
  static final class LaterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LaterException(String message) {
      super(message);
    }
  }

  /** SnapStartNotReadyException, and ResourceConflictException of a function that is pending. */
  private static boolean takesMinutes(RuntimeException failure) {
    return failure instanceof LaterException
        || (failure instanceof SdkServiceException service && service.statusCode() == 409);
  }

  private RefreshRetryTokenResponse next(RetryToken token, RuntimeException failure) {
    try {
      return strategy.refreshRetryToken(
          RefreshRetryTokenRequest.builder().token(token).failure(failure).build());
    } catch (TokenAcquisitionFailedException notAgain) {
      throw failure;
    }
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionFailedException("interrupted", e);
    }
  }
}
