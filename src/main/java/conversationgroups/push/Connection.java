package conversationgroups.push;

import conversationgroups.domain.Text;
import java.time.Duration;
import java.time.Instant;

/**
 * A device's connection to the WebSocket API, by its ID there.
 *
 * @param connectedAt to the millisecond, as API Gateway tells it
 */
record Connection(String id, Instant connectedAt) {

  /** API Gateway ends every connection after two hours; the rest is for the clocks. */
  static final Duration LONGEST_LIFE = Duration.ofMinutes(125);

  /** Before {@code $connect} is answered, API Gateway says of a connection that it is gone. */
  private static final Duration OPENING = Duration.ofSeconds(10);

  /** So that the sort key orders a user's connections by their age. */
  private static final int MILLIS_DIGITS = 13;

  static final String PREFIX = "C#";

  /** {@code C#<milliseconds>#<connection ID>}. */
  String sortKey() {
    return PREFIX + Text.format("%013d", connectedAt.toEpochMilli()) + "#" + id;
  }

  static Connection of(String sortKey) {
    int time = PREFIX.length();
    int end = time + MILLIS_DIGITS;
    return new Connection(
        sortKey.substring(end + 1),
        Instant.ofEpochMilli(Long.parseLong(sortKey.substring(time, end))));
  }

  Instant expires() {
    return connectedAt.plus(LONGEST_LIFE);
  }

  /** Whether it may still be opening. */
  boolean isNew(Instant now) {
    return connectedAt.plus(OPENING).isAfter(now);
  }
}
