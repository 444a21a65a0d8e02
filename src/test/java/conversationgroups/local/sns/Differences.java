package conversationgroups.local.sns;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where moto's server (as of 5.2.1) and ours answer differently on purpose. */
final class Differences {

  private static final String TOPIC =
      "[Attributes[%sDisplayName, EffectiveDeliveryPolicy, Owner, Policy, SubscriptionsConfirmed, SubscriptionsDeleted, SubscriptionsPending, TopicArn]]";
  private static final String FIFO_TOPIC =
      "[Attributes[ContentBasedDeduplication, %sDisplayName, EffectiveDeliveryPolicy, FifoTopic, Owner, Policy, SubscriptionsConfirmed, SubscriptionsDeleted, SubscriptionsPending, TopicArn]]";
  private static final String SUBSCRIPTION =
      "[Attributes[ConfirmationWasAuthenticated, EffectiveDeliveryPolicy, Endpoint, Owner, PendingConfirmation, Protocol, RawMessageDelivery, SubscriptionArn, %sTopicArn]]";
  private static final String FILTERED =
      "[Attributes[ConfirmationWasAuthenticated, EffectiveDeliveryPolicy, Endpoint, FilterPolicy, FilterPolicyScope, Owner, PendingConfirmation, Protocol, RawMessageDelivery, SubscriptionArn, %sTopicArn]]";

  static final Map<String, Difference> KNOWN = new LinkedHashMap<>();

  static {
    String policy =
        "SNS shows a topic's DeliveryPolicy if one is set; moto always, as an empty text";
    without("get topic", "DeliveryPolicy, ", TOPIC, policy);
    without("get FIFO topic", "DeliveryPolicy, ", FIFO_TOPIC, policy);
    String principal = "SNS tells who subscribed; moto does not";
    with("get subscription", "SubscriptionPrincipal, ", SUBSCRIPTION, principal);
    with("get filtered", "SubscriptionPrincipal, ", FILTERED, principal);
    String value = "the API model's code of InvalidParameterValueException";
    other("attribute of unknown type", "400 InvalidParameter", "400 ParameterValueInvalid", value);
    other("number that is none", "400 InvalidParameter", "400 ParameterValueInvalid", value);
    other("empty attribute", "400 InvalidParameter", "400 ParameterValueInvalid", value);
    other(
        "no group",
        "400 MissingParameter",
        "400 InvalidParameter",
        "the API model of SNS has no code MissingParameter; moto borrows it from SQS");
    other(
        "FIFO",
        "[MessageId]",
        "[MessageId, SequenceNumber]",
        "a message on a FIFO topic has a SequenceNumber; moto does not number them");
  }

  record Difference(String theirs, String ours, String reason) {}

  private Differences() {}

  /** Theirs has an attribute more. */
  private static void without(String step, String attribute, String shape, String reason) {
    other(step, shape.formatted(attribute), shape.formatted(""), reason);
  }

  /** Ours has an attribute more. */
  private static void with(String step, String attribute, String shape, String reason) {
    other(step, shape.formatted(""), shape.formatted(attribute), reason);
  }

  private static void other(String step, String theirs, String ours, String reason) {
    KNOWN.put(step, new Difference(theirs, ours, reason));
  }
}
