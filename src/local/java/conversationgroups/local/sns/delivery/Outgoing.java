package conversationgroups.local.sns.delivery;

import conversationgroups.local.sns.subscriptions.Subscription;
import java.util.Map;

/**
 * Something to deliver. It is made into a request when its turn comes, for the endpoint of then.
 */
public sealed interface Outgoing permits Notification, ConfirmationRequest {

  /** What must arrive in order has the same lane. */
  String lane();

  /** In bytes. */
  int size(Subscription subscription);

  /** Whether it still has a sense: a subscription may change while its messages wait. */
  boolean isWantedBy(Subscription subscription);

  /** The body, and the headers that SNS adds. */
  Post post(Subscription subscription, DeliveryPolicy policy);

  record Post(Map<String, String> headers, String body) {}
}
