package conversationgroups.local.sns.delivery;

import java.time.Duration;

/**
 * SNS's {@code healthyRetryPolicy}: retries without a delay, then with the least delay, then with
 * growing ones, then with the greatest.
 *
 * @param minDelayTarget in seconds
 * @param maxDelayTarget in seconds
 * @param numRetries all of them
 */
record RetryPolicy(
    int minDelayTarget,
    int maxDelayTarget,
    int numRetries,
    int numMaxDelayRetries,
    int numNoDelayRetries,
    int numMinDelayRetries,
    String backoffFunction) {

  /**
   * In place of SNS's three retries 20 s apart: whoever develops a subscriber restarts it in
   * seconds, and should not wait longer for the message. Ten retries within about 50 s.
   */
  static final RetryPolicy DEFAULT = new RetryPolicy(1, 20, 10, 0, 3, 0, "exponential");

  /** What a policy asks for beyond it is cut, since later messages wait behind. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /**
   * @param retry from 1 to {@link #numRetries}
   */
  Duration delayBefore(int retry) {
    int growing = numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries;
    int step = retry - numNoDelayRetries - numMinDelayRetries;
    double seconds;
    if (retry <= numNoDelayRetries) {
      seconds = 0;
    } else if (step <= 0) {
      seconds = minDelayTarget;
    } else if (step >= growing) {
      seconds = maxDelayTarget;
    } else {
      seconds = grown((step - 1.0) / (growing - 1.0));
    }
    Duration delay = Duration.ofMillis(Math.round(seconds * 1000));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }

  /**
   * @param way from 0, the least delay, to 1, the greatest
   */
  private double grown(double way) {
    double range = maxDelayTarget - minDelayTarget;
    return switch (backoffFunction) {
      case "linear" -> minDelayTarget + range * way;
      case "arithmetic" -> minDelayTarget + range * way * way;
      default -> minDelayTarget * Math.pow((double) maxDelayTarget / minDelayTarget, way);
    };
  }
}
