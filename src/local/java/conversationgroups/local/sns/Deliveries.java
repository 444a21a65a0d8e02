package conversationgroups.local.sns;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Delivers in the background, to each subscription in order: the next message waits until the one
 * before it was taken or given up. What waits is lost with the process, and by a live reload.
 */
@Singleton
class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  /** Messages that may wait for one subscription. */
  private static final int MOST = 1_000;

  private static final int RETRIES_AT_ONCE = 3;
  private static final long LONGEST_PAUSE_SECONDS = 10;

  /**
   * Something to deliver, made into a request when its turn comes: the subscription may change
   * while it waits.
   */
  private record Outgoing(
      Predicate<Subscription> wanted, Function<Subscription, Envelope.Post> post) {}

  /** By subscription. A queue exists while something is in it; its head is being delivered. */
  private final Map<String, Queue<Outgoing>> queues = new HashMap<>();

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "local-sns");
            thread.setDaemon(true);
            return thread;
          });
  private final Subscriptions subscriptions;
  private final Sender sender;

  Deliveries(Subscriptions subscriptions, Sender sender) {
    this.subscriptions = subscriptions;
    this.sender = sender;
  }

  /**
   * @param wanted of the subscription when the turn comes; otherwise it is left out
   */
  synchronized void send(
      Subscription subscription,
      Predicate<Subscription> wanted,
      Function<Subscription, Envelope.Post> post) {
    Queue<Outgoing> queue = queues.computeIfAbsent(subscription.arn(), a -> new ArrayDeque<>());
    if (queue.size() >= MOST) {
      LOG.warnf("%s is too far behind and misses a message", subscription.endpoint());
      return;
    }
    queue.add(new Outgoing(wanted, post));
    if (queue.size() == 1) {
      attempt(subscription.arn(), 0);
    }
  }

  @PreDestroy
  synchronized void stop() {
    clock.shutdownNow();
    int lost = queues.values().stream().mapToInt(Queue::size).sum();
    if (lost > 0) {
      LOG.warnf("%d messages were not delivered to their subscribers", lost);
    }
  }

  /** Three retries at once, then after 1, 2, 4, 8 and ever 10 seconds. */
  static long secondsBefore(int retry) {
    return retry <= RETRIES_AT_ONCE
        ? 0
        : Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(retry - RETRIES_AT_ONCE - 1, 30));
  }

  private void attempt(String arn, int retry) {
    if (!clock.isShutdown()) {
      clock.schedule(() -> deliver(arn, retry), secondsBefore(retry), TimeUnit.SECONDS);
    }
  }

  private void deliver(String arn, int retry) {
    Outgoing outgoing = head(arn);
    Optional<Subscription> wanting = subscriptions.find(arn).filter(outgoing.wanted());
    if (wanting.isEmpty()) {
      next(arn);
      return;
    }
    Subscription subscription = wanting.get();
    sender
        .send(subscription.endpoint(), outgoing.post().apply(subscription))
        .thenAccept(
            failure -> {
              if (failure.isEmpty()) {
                next(arn);
              } else if (retry < subscription.retries()) {
                if (retry == 0) {
                  LOG.infof(
                      "%s did not take a message and is tried again: %s",
                      subscription.endpoint(), failure.get());
                }
                attempt(arn, retry + 1);
              } else {
                LOG.warnf("%s misses a message: %s", subscription.endpoint(), failure.get());
                next(arn);
              }
            });
  }

  private synchronized Outgoing head(String arn) {
    return queues.get(arn).element();
  }

  private synchronized void next(String arn) {
    Queue<Outgoing> queue = queues.get(arn);
    queue.remove();
    if (queue.isEmpty()) {
      queues.remove(arn);
    } else {
      attempt(arn, 0);
    }
  }
}
