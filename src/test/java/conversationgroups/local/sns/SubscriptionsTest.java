package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;

@QuarkusTest
class SubscriptionsTest extends SnsTest {

  @Test
  void subscriptionWaitsForItsConfirmation() {
    String topic = newTopic();
    SubscribeResponse response =
        sns.subscribe(s -> s.topicArn(topic).protocol("http").endpoint(subscriber.url()));
    assertThat(response.subscriptionArn()).isEqualTo("pending confirmation");
    assertThat(listedArn(topic)).isEqualTo("PendingConfirmation");

    Subscriber.Received request = subscriber.next();
    assertThat(request.headers())
        .containsEntry("x-amz-sns-message-type", "SubscriptionConfirmation")
        .containsEntry("x-amz-sns-topic-arn", topic)
        .containsEntry("content-type", "text/plain; charset=UTF-8");
    JsonNode body = request.json();
    assertThat(body.path("Type").asText()).isEqualTo("SubscriptionConfirmation");
    assertThat(body.path("SubscribeURL").asText()).startsWith(base.toString());

    String token = body.path("Token").asText();
    refusal(
        "InvalidParameter",
        400,
        () -> sns.confirmSubscription(c -> c.topicArn(topic).token(token + "0")));
    String arn = sns.confirmSubscription(c -> c.topicArn(topic).token(token)).subscriptionArn();
    assertThat(arn).startsWith(topic + ":");
    assertThat(listedArn(topic)).isEqualTo(arn);
    assertThat(attributes(arn)).containsEntry("PendingConfirmation", "false");
  }

  @Test
  void linkConfirmsToo() {
    String arn = subscriber.subscribe(sns, newTopic(), Map.of());
    assertThat(attributes(arn)).containsEntry("PendingConfirmation", "false");
  }

  @Test
  void sameEndpointIsOneSubscription() {
    String topic = newTopic();
    String arn = subscriber.subscribe(sns, topic, Map.of("RawMessageDelivery", "true"));
    assertThat(
            sns.subscribe(s -> s.topicArn(topic).protocol("http").endpoint(subscriber.url()))
                .subscriptionArn())
        .isEqualTo(arn);
    refusal(
        "InvalidParameter",
        400,
        () ->
            sns.subscribe(
                s ->
                    s.topicArn(topic)
                        .protocol("http")
                        .endpoint(subscriber.url())
                        .attributes(Map.of("RawMessageDelivery", "false"))));
  }

  @Test
  void onlyWebServersCanSubscribe() {
    String topic = newTopic();
    assertThat(
            refusal(
                "InvalidParameter",
                400,
                () -> sns.subscribe(s -> s.topicArn(topic).protocol("sqs").endpoint("arn:aws:x"))))
        .hasMessageContaining("http and https");
    refusal(
        "InvalidParameter",
        400,
        () -> sns.subscribe(s -> s.topicArn(topic).protocol("http").endpoint("https://a.example")));
    refusal(
        "NotFound",
        404,
        () ->
            sns.subscribe(
                s -> s.topicArn(topic + "x").protocol("http").endpoint(subscriber.url())));
  }

  @Test
  void attributesAreCheckedAndShown() {
    String arn = subscriber.subscribe(sns, newTopic(), Map.of());
    assertThat(attributes(arn)).containsEntry("RawMessageDelivery", "false");
    assertThat(attributes(arn)).doesNotContainKey("FilterPolicyScope");
    set(arn, "FilterPolicy", "{\"a\":[\"x\"]}");
    assertThat(attributes(arn))
        .containsEntry("FilterPolicy", "{\"a\":[\"x\"]}")
        .containsEntry("FilterPolicyScope", "MessageAttributes");
    set(arn, "DeliveryPolicy", "{\"healthyRetryPolicy\":{\"numRetries\":7}}");
    assertThat(attributes(arn).get("DeliveryPolicy")).contains("\"numRetries\":7");
    refusal("InvalidParameter", 400, () -> set(arn, "RawMessageDelivery", "perhaps"));
    refusal("InvalidParameter", 400, () -> set(arn, "Colour", "red"));
    refusal("InvalidParameter", 400, () -> set(arn, "RedrivePolicy", "{}"));
    refusal("InvalidParameter", 400, () -> set(arn, "DeliveryPolicy", "{"));
  }

  @Test
  void unsubscribedByOwnerIsGone() {
    String topic = newTopic();
    String arn = subscriber.subscribe(sns, topic, Map.of());
    sns.unsubscribe(u -> u.subscriptionArn(arn));
    assertThat(sns.listSubscriptionsByTopic(l -> l.topicArn(topic)).subscriptions()).isEmpty();
    refusal("NotFound", 404, () -> attributes(arn));
  }

  @Test
  void unsubscribedByLinkIsGone() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of());
    sns.publish(p -> p.topicArn(topic).message("one"));

    Subscriber.follow(subscriber.next().json().path("UnsubscribeURL").asText());

    assertThat(sns.listSubscriptionsByTopic(l -> l.topicArn(topic)).subscriptions()).isEmpty();
  }

  private String listedArn(String topic) {
    return sns.listSubscriptionsByTopicPaginator(l -> l.topicArn(topic)).subscriptions().stream()
        .findFirst()
        .orElseThrow()
        .subscriptionArn();
  }

  private Map<String, String> attributes(String arn) {
    return sns.getSubscriptionAttributes(s -> s.subscriptionArn(arn)).attributes();
  }

  private void set(String arn, String name, String value) {
    sns.setSubscriptionAttributes(
        s -> s.subscriptionArn(arn).attributeName(name).attributeValue(value));
  }
}
