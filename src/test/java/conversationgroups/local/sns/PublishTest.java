package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

@QuarkusTest
class PublishTest extends SnsTest {

  private static final int LIMIT = 262_144;

  @Test
  void notificationHoldsWhatWasPublished() {
    String topic = newTopic();
    String subscription = subscriber.subscribe(sns, topic, Map.of());
    String id =
        sns.publish(
                p ->
                    p.topicArn(topic)
                        .subject("Über")
                        .message("研发需求 + &=%")
                        .messageAttributes(
                            Map.of(
                                "text", value("String", "a b"),
                                "list", value("String.Array", "[\"a\",1]"),
                                "count", value("Number", "1.5"))))
            .messageId();

    Subscriber.Received received = subscriber.next();
    assertThat(received.headers())
        .containsEntry("x-amz-sns-message-type", "Notification")
        .containsEntry("x-amz-sns-message-id", id)
        .containsEntry("x-amz-sns-topic-arn", topic)
        .containsEntry("x-amz-sns-subscription-arn", subscription)
        .doesNotContainKey("x-amz-sns-rawdelivery");
    JsonNode body = received.json();
    assertThat(body.path("Type").asText()).isEqualTo("Notification");
    assertThat(body.path("MessageId").asText()).isEqualTo(id);
    assertThat(body.path("TopicArn").asText()).isEqualTo(topic);
    assertThat(body.path("Subject").asText()).isEqualTo("Über");
    assertThat(body.path("Message").asText()).isEqualTo("研发需求 + &=%");
    assertThat(body.path("Timestamp").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(body.path("UnsubscribeURL").asText()).startsWith(base.toString());
    assertThat(body.fieldNames())
        .toIterable()
        .contains("SignatureVersion", "Signature", "SigningCertURL");
    JsonNode attributes = body.path("MessageAttributes");
    assertThat(attributes.path("text").toString())
        .isEqualTo("{\"Type\":\"String\",\"Value\":\"a b\"}");
    assertThat(attributes.path("list").path("Value").asText()).isEqualTo("[\"a\",1]");
  }

  @Test
  void rawDeliveryIsTheTextAlone() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of("RawMessageDelivery", "true"));
    sns.publish(p -> p.topicArn(topic).message("{\"a\": 1}"));
    Subscriber.Received received = subscriber.next();
    assertThat(received.body()).isEqualTo("{\"a\": 1}");
    assertThat(received.headers()).containsEntry("x-amz-sns-rawdelivery", "true");
  }

  @Test
  void sizeCountsTextAndAttributes() {
    String topic = newTopic();
    Map<String, MessageAttributeValue> attribute = Map.of("abc", value("String", "1"));
    int attributeBytes = "abc".length() + "String".length() + 1;
    String fitting = "ü".repeat((LIMIT - attributeBytes) / 2);
    sns.publish(p -> p.topicArn(topic).message(fitting).messageAttributes(attribute));
    assertThat(
            refusal(
                "InvalidParameter",
                400,
                () ->
                    sns.publish(
                        p ->
                            p.topicArn(topic).message(fitting + "x").messageAttributes(attribute))))
        .hasMessageContaining("Message too long");
  }

  @Test
  void invalidMessagesAreRefused() {
    String topic = newTopic();
    refusal("InvalidParameter", 400, () -> sns.publish(p -> p.topicArn(topic).message("")));
    refusal("NotFound", 404, () -> sns.publish(p -> p.topicArn(topic + "x").message("m")));
    refusal(
        "InvalidParameter",
        400,
        () ->
            sns.publish(
                p ->
                    p.topicArn(topic)
                        .message("m")
                        .messageAttributes(Map.of("n", value("String", "")))));
  }

  static MessageAttributeValue value(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }
}
