package conversationgroups.local.sns.delivery;

import conversationgroups.local.sns.subscriptions.Subscription;
import conversationgroups.local.sns.subscriptions.Subscriptions;
import conversationgroups.local.sns.topics.Topic;
import conversationgroups.local.sns.topics.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers in the background: in order within a lane, each lane on its own. The next message waits
 * until the one before it was taken or given up. What waits is lost with the process, and by a live
 * reload.
 */
@Singleton
public class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  private final Lanes lanes = new Lanes();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "local-sns");
            thread.setDaemon(true);
            return thread;
          });
  private final Subscriptions subscriptions;
  private final Topics topics;
  private final Sender sender;

  Deliveries(Subscriptions subscriptions, Topics topics, Sender sender) {
    this.subscriptions = subscriptions;
    this.topics = topics;
    this.sender = sender;
  }

  public void send(Subscription subscription, Outgoing outgoing) {
    Lanes.Key key = new Lanes.Key(subscription.arn(), outgoing.lane());
    switch (lanes.add(key, outgoing, outgoing.size(subscription))) {
      case FIRST -> later(key, 0, Duration.ZERO);
      case BEHIND -> {
        // Its turn comes.
      }
      case REFUSED ->
          LOG.warnf("%s is too far behind and misses a message", subscription.endpoint());
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
    int lost = lanes.waiting();
    if (lost > 0) {
      LOG.warnf("%d messages were not delivered to their subscribers", lost);
    }
  }

  private void later(Lanes.Key key, int retry, Duration delay) {
    if (!clock.isShutdown()) {
      clock.schedule(() -> attempt(key, retry), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(Lanes.Key key, int retry) {
    Outgoing outgoing = lanes.head(key);
    Optional<Subscription> wanting =
        subscriptions.find(key.subscriptionArn()).filter(outgoing::isWantedBy);
    Optional<Topic> topic = wanting.map(Subscription::topicArn).flatMap(topics::find);
    if (topic.isEmpty()) {
      next(key);
      return;
    }
    Subscription subscription = wanting.get();
    DeliveryPolicy policy = DeliveryPolicy.of(subscription, topic.get());
    sender
        .send(subscription.endpoint(), outgoing.post(subscription, policy))
        .thenAccept(
            failure ->
                failure.ifPresentOrElse(
                    reason -> again(key, subscription, policy.retries(), retry + 1, reason),
                    () -> next(key)));
  }

  private void again(
      Lanes.Key key, Subscription subscription, RetryPolicy policy, int retry, String reason) {
    if (retry > policy.numRetries()) {
      LOG.warnf("%s misses a message: %s", subscription.endpoint(), reason);
      next(key);
      return;
    }
    if (retry == 1) {
      LOG.infof(
          "%s did not take a message and is tried again: %s", subscription.endpoint(), reason);
    }
    later(key, retry, policy.delayBefore(retry));
  }

  private void next(Lanes.Key key) {
    if (lanes.advance(key)) {
      later(key, 0, Duration.ZERO);
    }
  }
}
