package conversationgroups.local.sns;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The actions of SNS that the local run has. Each answers the fields of its result, in the order of
 * the API reference; none for an action that has none. Lists come whole, in one page.
 */
@Singleton
class SnsActions {

  private final Map<String, Function<Query, Map<String, Object>>> byName = new TreeMap<>();
  private final Topics topics;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;

  SnsActions(
      Topics topics, Subscriptions subscriptions, Deliveries deliveries, Publisher publisher) {
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    byName.put("CreateTopic", this::createTopic);
    byName.put("DeleteTopic", this::deleteTopic);
    byName.put("GetTopicAttributes", this::getTopicAttributes);
    byName.put("ListTopics", this::listTopics);
    byName.put("Subscribe", this::subscribe);
    byName.put("ConfirmSubscription", this::confirmSubscription);
    byName.put("Unsubscribe", this::unsubscribe);
    byName.put("GetSubscriptionAttributes", this::getSubscriptionAttributes);
    byName.put("SetSubscriptionAttributes", this::setSubscriptionAttributes);
    byName.put("ListSubscriptions", query -> list(subscription -> true));
    byName.put("ListSubscriptionsByTopic", this::listSubscriptionsByTopic);
    byName.put("Publish", query -> publisher.publish(topic(query), query));
    byName.put("PublishBatch", query -> publisher.publishBatch(topic(query), query));
  }

  SortedSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  /**
   * @throws SnsException for what SNS would refuse
   */
  Map<String, Object> run(String name, Query query) {
    return byName.get(name).apply(query);
  }

  private Map<String, Object> createTopic(Query query) {
    String name = query.required("Name");
    topics.create(name, query.texts("Attributes"));
    return Map.of("TopicArn", Arns.topic(name));
  }

  /** To delete what is not there is a success in SNS too. */
  private Map<String, Object> deleteTopic(Query query) {
    String arn = query.required("TopicArn");
    topics.delete(arn);
    subscriptions.delete(subscription -> subscription.topicArn().equals(arn));
    return Map.of();
  }

  private Map<String, Object> getTopicAttributes(Query query) {
    Topic topic = topic(query);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("TopicArn", topic.arn());
    attributes.put("Owner", Arns.ACCOUNT);
    attributes.put("SubscriptionsConfirmed", Integer.toString(count(topic, true)));
    attributes.put("SubscriptionsPending", Integer.toString(count(topic, false)));
    if (topic.fifo()) {
      attributes.put("FifoTopic", "true");
      attributes.put("ContentBasedDeduplication", Boolean.toString(topic.byContent()));
    }
    return Map.of("Attributes", new XmlAnswer.Entries(attributes));
  }

  private int count(Topic topic, boolean confirmed) {
    return subscriptions
        .all(s -> s.topicArn().equals(topic.arn()) && s.confirmed() == confirmed)
        .size();
  }

  private Map<String, Object> listTopics(Query query) {
    return Map.of(
        "Topics", topics.all().stream().map(topic -> Map.of("TopicArn", topic.arn())).toList());
  }

  /**
   * The same endpoint again gets its subscription, and another request to confirm it while it is
   * pending. SNS takes no web servers for FIFO topics; here there is nothing else.
   */
  private synchronized Map<String, Object> subscribe(Query query) {
    String topicArn = topic(query).arn();
    Subscription wanted =
        new Subscription(
            Arns.subscription(topicArn),
            topicArn,
            query.required("Protocol"),
            query.required("Endpoint"),
            query.baseUrl(),
            UUID.randomUUID().toString(),
            false,
            query.texts("Attributes"));
    wanted.check();
    Subscription subscription =
        subscriptions
            .all(s -> s.topicArn().equals(topicArn) && s.endpoint().equals(wanted.endpoint()))
            .stream()
            .findFirst()
            .orElse(wanted);
    if (!subscription.attributes().entrySet().containsAll(wanted.attributes().entrySet())) {
      throw SnsException.invalidParameter(
          "Attributes Reason: Subscription already exists with different attributes");
    }
    if (!subscription.confirmed()) {
      subscriptions.put(subscription);
      deliveries.send(subscription, s -> !s.confirmed(), Envelope::confirmation);
    }
    boolean tellArn =
        subscription.confirmed()
            || Boolean.parseBoolean(query.optional("ReturnSubscriptionArn").orElse(""));
    return Map.of("SubscriptionArn", tellArn ? subscription.arn() : "pending confirmation");
  }

  /** To confirm twice is a success: links are followed more than once. */
  private Map<String, Object> confirmSubscription(Query query) {
    String topicArn = topic(query).arn();
    String token = query.required("Token");
    Subscription subscription =
        subscriptions.all(s -> s.topicArn().equals(topicArn) && s.token().equals(token)).stream()
            .findFirst()
            .orElseThrow(() -> SnsException.invalidParameter("Token"));
    subscriptions.put(subscription.nowConfirmed());
    return Map.of("SubscriptionArn", subscription.arn());
  }

  private Map<String, Object> unsubscribe(Query query) {
    String arn = query.required("SubscriptionArn");
    subscriptions.delete(subscription -> subscription.arn().equals(arn));
    return Map.of();
  }

  private Map<String, Object> getSubscriptionAttributes(Query query) {
    Subscription subscription = subscriptions.get(query.required("SubscriptionArn"));
    Map<String, String> attributes = new LinkedHashMap<>(shown(subscription));
    attributes.put("SubscriptionArn", subscription.arn());
    attributes.put("PendingConfirmation", Boolean.toString(!subscription.confirmed()));
    attributes.put("RawMessageDelivery", "false");
    attributes.putAll(subscription.attributes());
    if (subscription.filter().isPresent()) {
      attributes.putIfAbsent("FilterPolicyScope", "MessageAttributes");
    } else {
      attributes.keySet().removeAll(List.of("FilterPolicy", "FilterPolicyScope"));
    }
    return Map.of("Attributes", new XmlAnswer.Entries(attributes));
  }

  private synchronized Map<String, Object> setSubscriptionAttributes(Query query) {
    Subscription changed =
        subscriptions
            .get(query.required("SubscriptionArn"))
            .with(query.required("AttributeName"), query.given("AttributeValue").orElse(""));
    changed.check();
    subscriptions.put(changed);
    return Map.of();
  }

  private Map<String, Object> listSubscriptionsByTopic(Query query) {
    String topicArn = topic(query).arn();
    return list(subscription -> subscription.topicArn().equals(topicArn));
  }

  private Map<String, Object> list(Predicate<Subscription> wanted) {
    return Map.of(
        "Subscriptions", subscriptions.all(wanted).stream().map(SnsActions::shown).toList());
  }

  private static Map<String, String> shown(Subscription subscription) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put(
        "SubscriptionArn", subscription.confirmed() ? subscription.arn() : "PendingConfirmation");
    shown.put("Owner", Arns.ACCOUNT);
    shown.put("Protocol", subscription.protocol());
    shown.put("Endpoint", subscription.endpoint());
    shown.put("TopicArn", subscription.topicArn());
    return shown;
  }

  private Topic topic(Query query) {
    return topics.get(query.optional("TargetArn").orElseGet(() -> query.required("TopicArn")));
  }
}
