package conversationgroups.local.sns.delivery;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * What waits for delivery. A lane is the line of one subscription (on a FIFO topic: of one message
 * group of it), exists while something is in it, and its head is what is being delivered.
 */
final class Lanes {

  /** Bytes that may wait for one subscription. */
  private static final long LIMIT = 8 * 1024 * 1024;

  /** What a waiting message takes beside its text. */
  private static final int OVERHEAD = 1024;

  private final Map<Key, Queue<Waiting>> lanes = new HashMap<>();
  private final Map<String, Long> bytes = new HashMap<>();

  record Key(String subscriptionArn, String lane) {}

  private record Waiting(Outgoing outgoing, long size) {}

  /** What became of something that was added. */
  enum Added {
    /** It is the head of a new lane, whose delivery is to be begun. */
    FIRST,
    BEHIND,
    /** Too much waits already. */
    REFUSED
  }

  synchronized Added add(Key key, Outgoing outgoing, int size) {
    long weight = size + (long) OVERHEAD;
    long sum = bytes.getOrDefault(key.subscriptionArn(), 0L) + weight;
    if (sum > LIMIT) {
      return Added.REFUSED;
    }
    bytes.put(key.subscriptionArn(), sum);
    boolean first = !lanes.containsKey(key);
    lanes.computeIfAbsent(key, k -> new ArrayDeque<>()).add(new Waiting(outgoing, weight));
    return first ? Added.FIRST : Added.BEHIND;
  }

  synchronized Outgoing head(Key key) {
    return lanes.get(key).element().outgoing();
  }

  /**
   * Takes the head away.
   *
   * @return whether there is a next one
   */
  synchronized boolean advance(Key key) {
    Queue<Waiting> lane = lanes.get(key);
    long weight = lane.remove().size();
    bytes.computeIfPresent(key.subscriptionArn(), (k, sum) -> sum > weight ? sum - weight : null);
    if (lane.isEmpty()) {
      lanes.remove(key);
      return false;
    }
    return true;
  }

  synchronized int waiting() {
    return lanes.values().stream().mapToInt(Queue::size).sum();
  }
}
