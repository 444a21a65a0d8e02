package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.topics.Topics;
import jakarta.inject.Singleton;
import java.util.Map;

/** To confirm twice by the same token is a success: links are followed more than once. */
@Singleton
class ConfirmSubscription implements Action {

  private final Topics topics;
  private final Subscriptions subscriptions;

  ConfirmSubscription(Topics topics, Subscriptions subscriptions) {
    this.topics = topics;
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    String topicArn = topics.get(query.required("TopicArn")).arn();
    String token = query.required("Token");
    Subscription subscription =
        subscriptions.ofTopic(topicArn).stream()
            .filter(s -> s.token().equals(token))
            .findFirst()
            .orElseThrow(() -> SnsException.invalidParameter("Token"));
    if (!subscription.confirmed()) {
      boolean signed = query.caller().signed();
      boolean guard =
          signed && Boolean.parseBoolean(query.optional("AuthenticateOnUnsubscribe").orElse(""));
      subscriptions.put(subscription.confirmedBy(signed, guard));
    }
    return Map.of("SubscriptionArn", subscription.arn());
  }
}
