package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.PublishResponse;

@QuarkusTest
class FifoTest extends SnsTest {

  @Test
  void groupAndDeduplicationAreRequired() {
    String topic = newFifoTopic(false);
    refusal(
        "InvalidParameter",
        400,
        () -> sns.publish(p -> p.topicArn(topic).message("m").messageDeduplicationId("d")));
    refusal(
        "InvalidParameter",
        400,
        () -> sns.publish(p -> p.topicArn(topic).message("m").messageGroupId("g")));
  }

  @Test
  void repeatIsTakenAndNotDeliveredAgain() {
    String topic = newFifoTopic(false);
    subscriber.subscribe(sns, topic, Map.of());
    PublishResponse first = publish(topic, "g", "first", "d1");
    assertThat(publish(topic, "g", "other text", "d1")).isEqualTo(first);
    PublishResponse second = publish(topic, "g", "second", "d2");
    assertThat(second.sequenceNumber()).isGreaterThan(first.sequenceNumber());
    Subscriber.Received received = subscriber.next();
    assertThat(received.message()).isEqualTo("first");
    assertThat(received.json().path("SequenceNumber").asText()).isEqualTo(first.sequenceNumber());
    assertThat(subscriber.next().message()).isEqualTo("second");
  }

  @Test
  void equalTextsAreOneMessageIfTheTopicSaysSo() {
    String topic = newFifoTopic(true);
    PublishResponse first = sns.publish(p -> p.topicArn(topic).message("m").messageGroupId("g"));
    PublishResponse repeat = sns.publish(p -> p.topicArn(topic).message("m").messageGroupId("g"));
    PublishResponse other = sns.publish(p -> p.topicArn(topic).message("n").messageGroupId("g"));
    assertThat(repeat.messageId()).isEqualTo(first.messageId());
    assertThat(other.messageId()).isNotEqualTo(first.messageId());
  }

  private PublishResponse publish(String topic, String group, String text, String id) {
    PublishResponse response =
        sns.publish(
            p -> p.topicArn(topic).message(text).messageGroupId(group).messageDeduplicationId(id));
    return PublishResponse.builder()
        .messageId(response.messageId())
        .sequenceNumber(response.sequenceNumber())
        .build();
  }
}
