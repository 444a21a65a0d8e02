package conversationgroups.proof.load;

import conversationgroups.proof.model.Op;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What a load run has seen: answers by status, their times, and the changes they acknowledge. */
final class Measurements {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> steps = new ConcurrentHashMap<>();
  private long nanosInAll;

  void add(String user, Op op, int status, long took) {
    nanos.add(took);
    statuses.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
    boolean always =
        op instanceof Op.Create
            || op instanceof Op.Delete
            || op instanceof Op.Rename rename && !rename.from().equals(rename.to());
    if (status == 200 && always) {
      steps.computeIfAbsent(user, u -> new AtomicLong()).incrementAndGet();
    }
  }

  void took(long nanoseconds) {
    nanosInAll = nanoseconds;
  }

  /** Successes of one user, each of which is one step of the user's history for certain. */
  long certainSteps(String user) {
    return steps.getOrDefault(user, new AtomicLong()).get();
  }

  Map<Integer, AtomicLong> statuses() {
    return new TreeMap<>(statuses);
  }

  long count(int status) {
    return statuses.getOrDefault(status, new AtomicLong()).get();
  }

  int count() {
    return nanos.size();
  }

  String perSecond() {
    return "%.0f".formatted(count() / (nanosInAll / 1e9));
  }

  /** In milliseconds: of all answers, this share came at least so fast. */
  String percentile(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int position = (int) Math.ceil(share * sorted.length) - 1;
    return "%.1f ms".formatted(sorted[Math.max(0, position)] / 1e6);
  }
}
