package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.Arns;
import conversationgroups.local.sns.delivery.DeliveryPolicy;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.XmlAnswer;
import conversationgroups.local.sns.subscriptions.Subscription.Status;
import conversationgroups.local.sns.subscriptions.Subscriptions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

@Singleton
class GetTopicAttributes implements Action {

  private final Topics topics;
  private final Subscriptions subscriptions;

  GetTopicAttributes(Topics topics, Subscriptions subscriptions) {
    this.topics = topics;
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    Topic topic = topics.get(query.required("TopicArn"));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("TopicArn", topic.arn());
    attributes.put("Owner", Arns.ACCOUNT);
    attributes.put("DisplayName", "");
    attributes.put("Policy", policy(topic));
    attributes.put("SubscriptionsConfirmed", count(topic, Status.CONFIRMED));
    attributes.put("SubscriptionsPending", count(topic, Status.PENDING));
    attributes.put("SubscriptionsDeleted", count(topic, Status.DELETED));
    if (topic.fifo()) {
      attributes.put("ContentBasedDeduplication", "false");
    }
    attributes.putAll(topic.attributes());
    attributes.put("EffectiveDeliveryPolicy", DeliveryPolicy.of(topic).textOfTopic());
    return Map.of("Attributes", new XmlAnswer.Entries(attributes));
  }

  private String count(Topic topic, Status status) {
    return Long.toString(
        subscriptions.ofTopic(topic.arn()).stream().filter(s -> s.status() == status).count());
  }

  /** Nothing is denied here; callers may still parse what they get. */
  private static String policy(Topic topic) {
    return """
    {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID",\
    "Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:Publish","SNS:Subscribe"],\
    "Resource":"%s"}]}"""
        .formatted(topic.arn());
  }
}
