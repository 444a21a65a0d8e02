package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Arns;
import java.util.LinkedHashMap;
import java.util.Map;

/** A subscription as the two listings show it. */
final class Listed {

  private Listed() {}

  static Map<String, String> member(Subscription subscription) {
    Map<String, String> member = new LinkedHashMap<>();
    member.put(
        "SubscriptionArn", subscription.confirmed() ? subscription.arn() : "PendingConfirmation");
    member.put("Owner", Arns.ACCOUNT);
    member.put("Protocol", subscription.protocol());
    member.put("Endpoint", subscription.endpoint());
    member.put("TopicArn", subscription.topicArn());
    return member;
  }
}
