package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Filters from end to end; which operator takes what is the subject of FilterPolicyTest. */
@QuarkusTest
class FilterTest extends SnsTest {

  @Test
  void subscriberGetsOneUsersEventsOnly() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of("FilterPolicy", "{\"userID\":[\"alice\"]}"));
    publish(topic, "of bob", "bob");
    sns.publish(p -> p.topicArn(topic).message("of nobody"));
    publish(topic, "of alice", "alice");
    assertThat(subscriber.next().message()).isEqualTo("of alice");
  }

  @Test
  void bodyIsFilteredIfTheScopeSaysSo() {
    String topic = newTopic();
    subscriber.subscribe(
        sns,
        topic,
        Map.of(
            "FilterPolicyScope", "MessageBody",
            "FilterPolicy", "{\"data\":{\"change\":{\"operation\":[\"create\"]}}}"));
    sns.publish(p -> p.topicArn(topic).message("no JSON"));
    sns.publish(p -> p.topicArn(topic).message("{\"data\":{\"change\":{\"operation\":\"x\"}}}"));
    String wanted = "{\"data\":{\"change\":{\"operation\":\"create\"}}}";
    sns.publish(p -> p.topicArn(topic).message(wanted));
    assertThat(subscriber.next().message()).isEqualTo(wanted);
  }

  @Test
  void emptyPolicyTakesTheFilterAway() {
    String topic = newTopic();
    String arn = subscriber.subscribe(sns, topic, Map.of("FilterPolicy", "{\"userID\":[\"a\"]}"));
    sns.setSubscriptionAttributes(
        s -> s.subscriptionArn(arn).attributeName("FilterPolicy").attributeValue("{}"));
    publish(topic, "of bob", "bob");
    assertThat(subscriber.next().message()).isEqualTo("of bob");
    assertThat(sns.getSubscriptionAttributes(s -> s.subscriptionArn(arn)).attributes())
        .doesNotContainKey("FilterPolicy");
  }

  @Test
  void invalidPolicyIsRefusedWithTheReason() {
    String topic = newTopic();
    assertThat(
            refusal(
                "InvalidParameter",
                400,
                () ->
                    sns.subscribe(
                        s ->
                            s.topicArn(topic)
                                .protocol("http")
                                .endpoint(subscriber.url())
                                .attributes(Map.of("FilterPolicy", "{\"a\":[{\"like\":\"x\"}]}")))))
        .hasMessageContaining("FilterPolicy: Unrecognized match type like");
  }

  private void publish(String topic, String text, String user) {
    MessageAttributeValue value = PublishTest.value("String", user);
    sns.publish(p -> p.topicArn(topic).message(text).messageAttributes(Map.of("userID", value)));
  }
}
