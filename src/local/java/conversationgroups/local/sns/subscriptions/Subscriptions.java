package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.KeptState;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.subscriptions.Subscription.Status;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscriptions of this process, in the order of their creation. */
@Singleton
public class Subscriptions {

  /** Far fewer than SNS has, since each may hold undelivered messages in memory. */
  private static final int MOST = 200;

  private final KeptState<Subscription> kept =
      new KeptState<>("local.sns.subscriptions", Subscription.class);
  private final Map<String, Subscription> byArn = new LinkedHashMap<>();

  Subscriptions() {
    kept.load().forEach(subscription -> byArn.put(subscription.arn(), subscription));
  }

  public synchronized Optional<Subscription> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** A deleted one counts as absent. */
  public Subscription get(String arn) {
    return find(arn)
        .filter(subscription -> subscription.status() != Status.DELETED)
        .orElseThrow(() -> SnsException.notFound("Subscription"));
  }

  /** Of all topics, without the deleted ones. */
  public synchronized List<Subscription> all() {
    return byArn.values().stream().filter(s -> s.status() != Status.DELETED).toList();
  }

  /** With the deleted ones. */
  public synchronized List<Subscription> ofTopic(String topicArn) {
    return byArn.values().stream().filter(s -> s.topicArn().equals(topicArn)).toList();
  }

  synchronized void put(Subscription subscription) {
    if (!byArn.containsKey(subscription.arn()) && byArn.size() >= MOST) {
      forgetDeleted();
    }
    byArn.put(subscription.arn(), subscription);
    kept.save(byArn.values());
  }

  synchronized void delete(String arn) {
    byArn.remove(arn);
    kept.save(byArn.values());
  }

  public synchronized void deleteOfTopic(String topicArn) {
    byArn.values().removeIf(s -> s.topicArn().equals(topicArn));
    kept.save(byArn.values());
  }

  private void forgetDeleted() {
    byArn.values().removeIf(s -> s.status() == Status.DELETED);
    if (byArn.size() >= MOST) {
      throw new SnsException(
          "SubscriptionLimitExceeded", 403, "The local endpoint keeps " + MOST + " subscriptions");
    }
  }
}
