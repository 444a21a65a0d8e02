package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.delivery.Deliveries;
import conversationgroups.local.sns.delivery.Notification;
import conversationgroups.local.sns.filters.FilterPolicy;
import conversationgroups.local.sns.filters.Scope;
import conversationgroups.local.sns.subscriptions.Subscription;
import conversationgroups.local.sns.subscriptions.Subscriptions;
import conversationgroups.local.sns.topics.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Hands each message to those who want it: subscribers, and observers in this process. */
@Singleton
class Publisher {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Deduplication deduplication;
  private final SequenceNumbers sequenceNumbers;
  private final Event<Message> observers;

  Publisher(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Deduplication deduplication,
      SequenceNumbers sequenceNumbers,
      Event<Message> observers) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.deduplication = deduplication;
    this.sequenceNumbers = sequenceNumbers;
    this.observers = observers;
  }

  /** One message at a time, so that all subscribers get them in the same order. */
  synchronized Receipt publish(Topic topic, Publication publication) {
    return topic.fifo()
        ? deduplication.once(topic, publication, () -> hand(topic, publication))
        : hand(topic, publication);
  }

  private Receipt hand(Topic topic, Publication publication) {
    Message message =
        new Message(
            UUID.randomUUID().toString(),
            topic.arn(),
            publication.subject(),
            publication.texts(),
            publication.attributes(),
            Instant.now(),
            publication.groupId(),
            topic.fifo() ? sequenceNumbers.next() : null);
    for (Subscription subscription : subscriptions.ofTopic(topic.arn())) {
      if (subscription.confirmed() && wants(subscription, message)) {
        deliveries.send(subscription, new Notification(message));
      }
    }
    observers.fire(message);
    return new Receipt(message.id(), message.sequenceNumber());
  }

  private static boolean wants(Subscription subscription, Message message) {
    Map<String, String> attributes = subscription.attributes();
    return FilterPolicy.of(
            attributes.get("FilterPolicy"), Scope.of(attributes.get("FilterPolicyScope")))
        .map(policy -> policy.accepts(message, subscription.protocol()))
        .orElse(true);
  }
}
