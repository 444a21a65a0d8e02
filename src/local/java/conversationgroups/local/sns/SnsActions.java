package conversationgroups.local.sns;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The actions of SNS that the local run has. Each answers the fields of its result; none for an
 * action that has none. Lists come whole, in one page.
 */
@Singleton
class SnsActions {

  private final Map<String, Function<Form, Map<String, Object>>> byName = new TreeMap<>();
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
    byName.put("ListTopics", form -> Map.of("Topics", list(topics.all(), "TopicArn")));
    byName.put("Subscribe", this::subscribe);
    byName.put("ConfirmSubscription", this::confirmSubscription);
    byName.put("Unsubscribe", this::unsubscribe);
    byName.put("GetSubscriptionAttributes", this::getSubscriptionAttributes);
    byName.put("SetSubscriptionAttributes", this::setSubscriptionAttributes);
    byName.put("ListSubscriptions", form -> list(subscription -> true));
    byName.put("ListSubscriptionsByTopic", form -> list(of(form.required("TopicArn"))));
    byName.put("Publish", form -> publisher.publish(topic(form), form));
    byName.put("PublishBatch", form -> publisher.publishBatch(topic(form), form));
  }

  SortedSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  /**
   * @throws SnsException for what SNS would refuse
   */
  Map<String, Object> run(String name, Form form) {
    return byName.get(name).apply(form);
  }

  private String topic(Form form) {
    return topics.existing(form.optional("TargetArn").orElseGet(() -> form.required("TopicArn")));
  }

  private static Predicate<Subscription> of(String topicArn) {
    return subscription -> subscription.topicArn().equals(topicArn);
  }

  private Map<String, Object> createTopic(Form form) {
    String name = form.required("Name");
    String arn = Topics.arn(name);
    SnsException.unless(
        form.texts("Attributes")
            .equals(Topics.isFifo(arn) ? Map.of("FifoTopic", "true") : Map.of()),
        "Attributes Reason: the local endpoint has FifoTopic, for names that end with .fifo");
    topics.create(name);
    return Map.of("TopicArn", arn);
  }

  /** To delete what is not there is a success in SNS too. */
  private Map<String, Object> deleteTopic(Form form) {
    String arn = form.required("TopicArn");
    topics.delete(arn);
    subscriptions.delete(of(arn));
    return Map.of();
  }

  private Map<String, Object> getTopicAttributes(Form form) {
    String arn = topic(form);
    int confirmed = subscriptions.all(of(arn).and(Subscription::confirmed)).size();
    int pending = subscriptions.all(of(arn)).size() - confirmed;
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("TopicArn", arn);
    attributes.put("Owner", Topics.ACCOUNT);
    attributes.put("SubscriptionsConfirmed", Integer.toString(confirmed));
    attributes.put("SubscriptionsPending", Integer.toString(pending));
    if (Topics.isFifo(arn)) {
      attributes.put("FifoTopic", "true");
    }
    return Map.of("Attributes", new XmlAnswer.Entries(attributes));
  }

  private static List<Map<String, String>> list(List<String> values, String field) {
    return values.stream().map(value -> Map.of(field, value)).toList();
  }

  /**
   * The same endpoint again gets its subscription, and another request to confirm it while it is
   * pending. SNS takes no web servers for FIFO topics; here there is nothing else.
   */
  private synchronized Map<String, Object> subscribe(Form form) {
    Subscription wanted = Subscription.of(form, topic(form));
    wanted.check();
    Subscription subscription =
        subscriptions
            .all(of(wanted.topicArn()).and(s -> s.endpoint().equals(wanted.endpoint())))
            .stream()
            .findFirst()
            .orElse(wanted);
    SnsException.unless(
        subscription.attributes().entrySet().containsAll(wanted.attributes().entrySet()),
        "Attributes Reason: Subscription already exists with different attributes");
    if (!subscription.confirmed()) {
      subscriptions.put(subscription);
      deliveries.send(subscription, s -> !s.confirmed(), Envelope::confirmation);
    }
    boolean tellArn =
        subscription.confirmed()
            || Boolean.parseBoolean(form.optional("ReturnSubscriptionArn").orElse(""));
    return Map.of("SubscriptionArn", tellArn ? subscription.arn() : "pending confirmation");
  }

  /** To confirm twice is a success: links are followed more than once. */
  private Map<String, Object> confirmSubscription(Form form) {
    String token = form.required("Token");
    Subscription subscription =
        subscriptions.all(of(topic(form)).and(s -> s.token().equals(token))).stream()
            .findFirst()
            .orElseThrow(() -> SnsException.invalidParameter("Token"));
    subscriptions.put(subscription.nowConfirmed());
    return Map.of("SubscriptionArn", subscription.arn());
  }

  private Map<String, Object> unsubscribe(Form form) {
    String arn = form.required("SubscriptionArn");
    subscriptions.delete(subscription -> subscription.arn().equals(arn));
    return Map.of();
  }

  private Map<String, Object> getSubscriptionAttributes(Form form) {
    Subscription subscription = subscriptions.get(form.required("SubscriptionArn"));
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

  private synchronized Map<String, Object> setSubscriptionAttributes(Form form) {
    Subscription changed =
        subscriptions
            .get(form.required("SubscriptionArn"))
            .with(form.required("AttributeName"), form.optional("AttributeValue").orElse(""));
    changed.check();
    subscriptions.put(changed);
    return Map.of();
  }

  private Map<String, Object> list(Predicate<Subscription> wanted) {
    return Map.of(
        "Subscriptions", subscriptions.all(wanted).stream().map(SnsActions::shown).toList());
  }

  private static Map<String, String> shown(Subscription subscription) {
    return Map.of(
        "SubscriptionArn", subscription.confirmed() ? subscription.arn() : "PendingConfirmation",
        "Owner", Topics.ACCOUNT,
        "Protocol", subscription.protocol(),
        "Endpoint", subscription.endpoint(),
        "TopicArn", subscription.topicArn());
  }
}
