package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.Arns;
import conversationgroups.local.sns.delivery.DeliveryPolicy;
import conversationgroups.local.sns.filters.FilterPolicy;
import conversationgroups.local.sns.filters.Scope;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.XmlAnswer;
import conversationgroups.local.sns.topics.Topics;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

@Singleton
class GetSubscriptionAttributes implements Action {

  private final Topics topics;
  private final Subscriptions subscriptions;

  GetSubscriptionAttributes(Topics topics, Subscriptions subscriptions) {
    this.topics = topics;
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    Subscription subscription = subscriptions.get(query.required("SubscriptionArn"));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("SubscriptionArn", subscription.arn());
    attributes.put("TopicArn", subscription.topicArn());
    attributes.put("Owner", Arns.ACCOUNT);
    attributes.put("Protocol", subscription.protocol());
    attributes.put("Endpoint", subscription.endpoint());
    attributes.put("PendingConfirmation", Boolean.toString(!subscription.confirmed()));
    attributes.put("ConfirmationWasAuthenticated", Boolean.toString(subscription.byOwner()));
    attributes.put("SubscriptionPrincipal", "arn:aws:iam::" + Arns.ACCOUNT + ":root");
    attributes.put("RawMessageDelivery", "false");
    attributes.putAll(subscription.attributes());
    showFilter(subscription.attributes(), attributes);
    attributes.put(
        "EffectiveDeliveryPolicy",
        DeliveryPolicy.of(subscription, topics.get(subscription.topicArn())).textOfSubscription());
    return Map.of("Attributes", new XmlAnswer.Entries(attributes));
  }

  /** SNS shows a scope with a policy, and neither without one. */
  private static void showFilter(Map<String, String> set, Map<String, String> shown) {
    Scope scope = Scope.of(set.get("FilterPolicyScope"));
    if (FilterPolicy.of(set.get("FilterPolicy"), scope).isPresent()) {
      shown.put("FilterPolicyScope", scope.text());
    } else {
      shown.remove("FilterPolicy");
      shown.remove("FilterPolicyScope");
    }
  }
}
