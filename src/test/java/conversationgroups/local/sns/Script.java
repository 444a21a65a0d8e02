package conversationgroups.local.sns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesResponse;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;

/**
 * Calls that any SNS answers, and what is to be compared of each answer: which fields and
 * attributes it has, or the code and the status of the error.
 */
final class Script {

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "TopicArn",
          "Owner",
          "SubscriptionsConfirmed",
          "SubscriptionsPending",
          "FifoTopic",
          "SubscriptionArn",
          "Protocol",
          "Endpoint",
          "PendingConfirmation",
          "RawMessageDelivery",
          "FilterPolicy",
          "FilterPolicyScope");

  private final SnsClient sns;
  private final String endpoint;
  private final Map<String, String> answers = new LinkedHashMap<>();

  Script(SnsClient sns, String endpoint) {
    this.sns = sns;
    this.endpoint = endpoint;
  }

  Map<String, String> run() {
    String topic = "arn:aws:sns:eu-central-1:000000000000:none";
    step("get absent topic", () -> topicAttributes(topic));
    step("publish to absent topic", () -> sns.publish(p -> p.topicArn(topic).message("m")));
    topics();
    subscriptions(newTopic());
    filters(newTopic());
    messages(newTopic());
    batches(newTopic());
    fifo();
    return answers;
  }

  private void topics() {
    String topic = newTopic();
    String name = topic.substring(topic.lastIndexOf(':') + 1);
    step("create topic", () -> sns.createTopic(t -> t.name(name)));
    step("create topic, bad name", () -> sns.createTopic(t -> t.name("a b")));
    step("get topic", () -> topicAttributes(topic));
    step("list topics", () -> sns.listTopics());
    step("delete topic", () -> sns.deleteTopic(t -> t.topicArn(topic)));
    step("delete topic again", () -> sns.deleteTopic(t -> t.topicArn(topic)));
  }

  private void subscriptions(String topic) {
    step("subscribe", () -> subscribe(topic));
    String arn = subscribe(topic).subscriptionArn();
    step("list subscriptions", () -> sns.listSubscriptionsByTopic(l -> l.topicArn(topic)));
    step("get subscription", () -> subscriptionAttributes(arn));
    step("set raw", () -> set(arn, "RawMessageDelivery", "true"));
    step("set unknown attribute", () -> set(arn, "Colour", "red"));
    step("get absent", () -> sns.getSubscriptionAttributes(s -> s.subscriptionArn(arn + "0")));
    step("set absent", () -> set(arn + "0", "RawMessageDelivery", "true"));
    step("unsubscribe", () -> sns.unsubscribe(u -> u.subscriptionArn(arn)));
    step("unsubscribe again", () -> sns.unsubscribe(u -> u.subscriptionArn(arn)));
  }

  private void filters(String topic) {
    String arn = subscribe(topic).subscriptionArn();
    for (String policy :
        List.of(
            "{\"a\":[\"x\",{\"prefix\":\"y\"},{\"anything-but\":[\"z\"]}]}",
            "{\"a\":[{\"numeric\":[\">\",0,\"<=\",5]}]}",
            "{\"a\":[{\"numeric\":[\">\",\"0\"]}]}",
            "{\"a\":[{\"numeric\":[\"!\",0]}]}",
            "{\"a\":[{\"numeric\":[\">\",5,\"<\",1]}]}",
            "{\"a\":[{\"exists\":\"yes\"}]}",
            "{\"a\":[{\"like\":\"x\"}]}",
            "{\"a\":[[\"x\"]]}",
            "{\"a\":{\"b\":[\"x\"]}}",
            "{\"a\":\"x\"}")) {
      step("policy " + policy, () -> set(arn, "FilterPolicy", policy));
    }
    step("get filtered", () -> subscriptionAttributes(arn));
  }

  private void messages(String topic) {
    step("publish", () -> sns.publish(p -> p.topicArn(topic).message("m").subject("s")));
    step("long message", () -> sns.publish(p -> p.topicArn(topic).message("x".repeat(262_145))));
    step("attribute", () -> publish(topic, value("String", "v")));
    step("array", () -> publish(topic, value("String.Array", "[\"v\"]")));
    step("number", () -> publish(topic, value("Number", "1.5")));
  }

  private void batches(String topic) {
    step("batch", () -> batch(topic, entry("a"), entry("b")));
    step("batch of equal IDs", () -> batch(topic, entry("a"), entry("a")));
    PublishBatchRequestEntry[] eleven = new PublishBatchRequestEntry[11];
    for (int i = 0; i < eleven.length; i++) {
      eleven[i] = entry("id" + i);
    }
    step("batch of eleven", () -> batch(topic, eleven));
    step("batch to absent topic", () -> batch(topic + "x", entry("a")));
  }

  private void fifo() {
    Map<String, String> attributes = Map.of("FifoTopic", "true");
    String name = SnsTest.newName() + ".fifo";
    String topic = sns.createTopic(t -> t.name(name).attributes(attributes)).topicArn();
    step("get FIFO topic", () -> topicAttributes(topic));
    step(
        "FIFO",
        () ->
            sns.publish(
                p ->
                    p.topicArn(topic)
                        .message("m")
                        .messageGroupId("g")
                        .messageDeduplicationId("d")));
  }

  private SubscribeResponse subscribe(String topic) {
    return sns.subscribe(
        s -> s.topicArn(topic).protocol("http").endpoint(endpoint).returnSubscriptionArn(true));
  }

  private SdkPojo topicAttributes(String topic) {
    GetTopicAttributesResponse response = sns.getTopicAttributes(t -> t.topicArn(topic));
    return response.toBuilder().attributes(compared(response.attributes())).build();
  }

  private SdkPojo subscriptionAttributes(String arn) {
    GetSubscriptionAttributesResponse response =
        sns.getSubscriptionAttributes(s -> s.subscriptionArn(arn));
    return response.toBuilder().attributes(compared(response.attributes())).build();
  }

  /** Of the attributes, those that the local run has. */
  private static Map<String, String> compared(Map<String, String> attributes) {
    Map<String, String> compared = new LinkedHashMap<>(attributes);
    compared.keySet().retainAll(ATTRIBUTES);
    return compared;
  }

  private SdkPojo publish(String topic, MessageAttributeValue value) {
    return sns.publish(p -> p.topicArn(topic).message("m").messageAttributes(Map.of("a", value)));
  }

  private SdkPojo batch(String topic, PublishBatchRequestEntry... entries) {
    return sns.publishBatch(b -> b.topicArn(topic).publishBatchRequestEntries(entries));
  }

  private SdkPojo set(String arn, String name, String value) {
    return sns.setSubscriptionAttributes(
        s -> s.subscriptionArn(arn).attributeName(name).attributeValue(value));
  }

  private String newTopic() {
    return sns.createTopic(t -> t.name(SnsTest.newName())).topicArn();
  }

  private static PublishBatchRequestEntry entry(String id) {
    return PublishBatchRequestEntry.builder().id(id).message("m").build();
  }

  private static MessageAttributeValue value(String type, String text) {
    return MessageAttributeValue.builder().dataType(type).stringValue(text).build();
  }

  private void step(String name, Supplier<? extends SdkPojo> call) {
    try {
      answers.put(name, AnswerShape.of(call.get()));
    } catch (SnsException e) {
      answers.put(name, e.statusCode() + " " + e.awsErrorDetails().errorCode());
    }
  }
}
