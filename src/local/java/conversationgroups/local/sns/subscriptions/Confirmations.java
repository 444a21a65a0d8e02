package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.delivery.ConfirmationRequest;
import conversationgroups.local.sns.delivery.Deliveries;
import conversationgroups.local.sns.subscriptions.Subscription.Status;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Asks endpoints whether they want to be subscribed. */
@Singleton
class Confirmations {

  private static final int TOKEN_BYTES = 64;

  private final SecureRandom random = new SecureRandom();
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;

  Confirmations(Subscriptions subscriptions, Deliveries deliveries) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
  }

  void ask(Subscription subscription) {
    send(subscription.waiting(Status.PENDING, token()), "SubscriptionConfirmation");
  }

  /** Tells an endpoint that it was unsubscribed, and how to take that back. */
  void tellOfEnd(Subscription subscription) {
    send(subscription.waiting(Status.DELETED, token()), "UnsubscribeConfirmation");
  }

  private void send(Subscription subscription, String type) {
    subscriptions.put(subscription);
    deliveries.send(subscription, ConfirmationRequest.of(subscription, type));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
