package conversationgroups.local.sns;

import conversationgroups.local.KeptState;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The subscriptions of this process, in the order of their creation. */
@Singleton
class Subscriptions {

  private final KeptState<Subscription> kept =
      new KeptState<>("local.sns.subscriptions", Subscription.class);
  private final Map<String, Subscription> byArn = new LinkedHashMap<>();

  Subscriptions() {
    kept.load().forEach(subscription -> byArn.put(subscription.arn(), subscription));
  }

  synchronized Optional<Subscription> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  Subscription get(String arn) {
    return find(arn).orElseThrow(() -> SnsException.notFound("Subscription"));
  }

  synchronized List<Subscription> all(Predicate<Subscription> wanted) {
    return byArn.values().stream().filter(wanted).toList();
  }

  synchronized void put(Subscription subscription) {
    byArn.put(subscription.arn(), subscription);
    kept.save(byArn.values());
  }

  synchronized void delete(Predicate<Subscription> unwanted) {
    byArn.values().removeIf(unwanted);
    kept.save(byArn.values());
  }
}
