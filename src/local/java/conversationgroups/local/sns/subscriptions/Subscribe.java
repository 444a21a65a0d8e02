package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.Arns;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.subscriptions.Subscription.Status;
import conversationgroups.local.sns.topics.Topics;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Subscribes an endpoint to a topic. The same endpoint again gets its subscription's ARN, or a new
 * confirmation request while it is pending. SNS takes no web servers for FIFO topics; here they are
 * all that there is, so they may subscribe.
 */
@Singleton
class Subscribe implements Action {

  private final Topics topics;
  private final Subscriptions subscriptions;
  private final Confirmations confirmations;

  Subscribe(Topics topics, Subscriptions subscriptions, Confirmations confirmations) {
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.confirmations = confirmations;
  }

  @Override
  public synchronized Map<String, Object> run(Query query) {
    Subscription wanted = wanted(query);
    Subscription subscription = existing(wanted).orElse(wanted);
    if (!subscription.attributes().entrySet().containsAll(wanted.attributes().entrySet())) {
      if (subscription.status() != Status.DELETED) {
        throw SnsException.invalidParameter(
            "Attributes Reason: Subscription already exists with different attributes");
      }
      subscription = subscription.with(wanted.attributes());
    }
    if (subscription.confirmed()) {
      return Map.of("SubscriptionArn", subscription.arn());
    }
    confirmations.ask(subscription);
    boolean tellArn =
        query.optional("ReturnSubscriptionArn").map(Boolean::parseBoolean).orElse(false);
    return Map.of("SubscriptionArn", tellArn ? subscription.arn() : "pending confirmation");
  }

  private Subscription wanted(Query query) {
    String topicArn = topics.get(query.required("TopicArn")).arn();
    String protocol = query.required("Protocol");
    String endpoint = query.required("Endpoint");
    Endpoint.check(protocol, endpoint);
    Map<String, String> attributes = query.texts("Attributes");
    SubscriptionAttributes.check(attributes);
    return new Subscription(
        Arns.subscription(topicArn),
        topicArn,
        protocol,
        endpoint,
        query.caller().baseUrl(),
        Status.PENDING,
        "",
        false,
        false,
        attributes);
  }

  private Optional<Subscription> existing(Subscription wanted) {
    return subscriptions.ofTopic(wanted.topicArn()).stream()
        .filter(s -> s.protocol().equals(wanted.protocol()))
        .filter(s -> s.endpoint().equals(wanted.endpoint()))
        .findFirst();
  }
}
