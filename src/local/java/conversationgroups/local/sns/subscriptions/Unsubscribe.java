package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a subscription. If the call is not signed, as by the link in a message, then the endpoint is
 * told of it and may take it back: anyone who sees a message can follow its link.
 */
@Singleton
class Unsubscribe implements Action {

  private final Subscriptions subscriptions;
  private final Confirmations confirmations;

  Unsubscribe(Subscriptions subscriptions, Confirmations confirmations) {
    this.subscriptions = subscriptions;
    this.confirmations = confirmations;
  }

  @Override
  public Map<String, Object> run(Query query) {
    String arn = query.required("SubscriptionArn");
    if (!arn.startsWith("arn:aws:sns:")) {
      throw SnsException.invalidParameter("SubscriptionArn Reason: " + arn + " is not an ARN");
    }
    Optional<Subscription> subscription = subscriptions.find(arn);
    if (query.caller().signed()) {
      subscriptions.delete(arn);
    } else if (subscription.isPresent() && subscription.get().guarded()) {
      throw new SnsException(
          "AuthorizationError", 403, "This subscription asks for a signed call to end it");
    } else {
      subscription.filter(Subscription::confirmed).ifPresent(confirmations::tellOfEnd);
    }
    return Map.of();
  }
}
