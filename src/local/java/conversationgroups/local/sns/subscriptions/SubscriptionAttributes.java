package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.delivery.DeliveryPolicy;
import conversationgroups.local.sns.filters.FilterPolicy;
import conversationgroups.local.sns.filters.Scope;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.Map;

/** Which attributes a subscription takes. */
final class SubscriptionAttributes {

  private SubscriptionAttributes() {}

  /** Checks them together, since what a filter policy may be depends on its scope. */
  static void check(Map<String, String> attributes) {
    attributes.forEach(SubscriptionAttributes::checkOne);
    FilterPolicy.of(attributes.get("FilterPolicy"), Scope.of(attributes.get("FilterPolicyScope")));
  }

  private static void checkOne(String name, String value) {
    switch (name) {
      case "FilterPolicy", "FilterPolicyScope" -> {
        // Together, by the caller.
      }
      case "DeliveryPolicy" -> DeliveryPolicy.ofSubscription(value);
      case "RawMessageDelivery" -> {
        if (!value.matches("(?i)true|false")) {
          throw SnsException.invalidParameter(
              "RawMessageDelivery Reason: Invalid value [" + value + "]. Must be true or false.");
        }
      }
      case "RedrivePolicy", "SubscriptionRoleArn", "ReplayPolicy" ->
          throw SnsException.invalidParameter(
              "AttributeName Reason: the local endpoint has no queues, streams or archives, so no "
                  + name);
      default ->
          throw SnsException.invalidParameter(
              "AttributeName Reason: " + name + " is not an attribute of subscriptions");
    }
  }
}
