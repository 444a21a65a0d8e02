package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest extends SnsTest {

  @Test
  void failedDeliveryIsRepeatedBeforeTheNext() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of());
    subscriber.answers(500, 404, 302, 503);
    sns.publish(p -> p.topicArn(topic).message("one"));
    sns.publish(p -> p.topicArn(topic).message("two"));
    for (int i = 0; i < 5; i++) {
      assertThat(subscriber.next().message()).isEqualTo("one");
    }
    assertThat(subscriber.next().message()).isEqualTo("two");
  }

  @Test
  void messageIsGivenUpAfterItsRetries() {
    String topic = newTopic();
    subscriber.subscribe(
        sns,
        topic,
        Map.of(
            "DeliveryPolicy",
            """
            {"healthyRetryPolicy":{"numRetries":2,"numNoDelayRetries":2}}"""));
    subscriber.answers(500, 500, 500);
    sns.publish(p -> p.topicArn(topic).message("one"));
    sns.publish(p -> p.topicArn(topic).message("two"));
    for (int i = 0; i < 3; i++) {
      assertThat(subscriber.next().message()).isEqualTo("one");
    }
    assertThat(subscriber.next().message()).isEqualTo("two");
  }

  @Test
  void slowAnswerIsAFailure() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of());
    subscriber.answersAfter(Duration.ofSeconds(3));
    sns.publish(p -> p.topicArn(topic).message("one"));
    assertThat(subscriber.next().message()).isEqualTo("one");
    assertThat(subscriber.next().message()).isEqualTo("one");
  }

  @Test
  void deadSubscriberHoldsUpNoOther() {
    String topic = newTopic();
    try (Subscriber dead = new Subscriber()) {
      dead.subscribe(sns, topic, Map.of());
    }
    subscriber.subscribe(sns, topic, Map.of());
    for (int i = 0; i < 20; i++) {
      String text = "message " + i;
      sns.publish(p -> p.topicArn(topic).message(text));
      assertThat(subscriber.next().message()).isEqualTo(text);
    }
  }
}
