package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.Topic;

@QuarkusTest
class TopicsTest extends SnsTest {

  @Test
  void serviceTopicIsThereFromTheStart() {
    assertThat(sns.listTopicsPaginator().topics())
        .contains(
            Topic.builder()
                .topicArn("arn:aws:sns:eu-central-1:000000000000:conversation-group-events")
                .build());
  }

  @Test
  void creatingTwiceIsOneTopic() {
    String name = newName();
    String arn = sns.createTopic(t -> t.name(name)).topicArn();
    assertThat(arn).isEqualTo("arn:aws:sns:eu-central-1:000000000000:" + name);
    assertThat(sns.createTopic(t -> t.name(name)).topicArn()).isEqualTo(arn);
    refusal(
        "InvalidParameter",
        400,
        () -> sns.createTopic(t -> t.name(name).attributes(Map.of("DisplayName", "other"))));
  }

  @Test
  void fifoTopicHasItsNameAndItsAttribute() {
    Map<String, String> fifo = Map.of("FifoTopic", "true");
    String arn = sns.createTopic(t -> t.name(newName() + ".fifo").attributes(fifo)).topicArn();
    assertThat(sns.getTopicAttributes(t -> t.topicArn(arn)).attributes())
        .containsEntry("FifoTopic", "true");
    refusal("InvalidParameter", 400, () -> sns.createTopic(t -> t.name("a.fifo")));
    refusal(
        "InvalidParameter",
        400,
        () -> sns.createTopic(t -> t.name("a").attributes(Map.of("FifoTopic", "true"))));
  }

  @Test
  void invalidNamesAreRefused() {
    for (String name : new String[] {"a b", "a.b", "ä", "x".repeat(257)}) {
      refusal("InvalidParameter", 400, () -> sns.createTopic(t -> t.name(name)));
    }
  }

  @Test
  void deletedTopicIsGoneWithItsSubscriptions() {
    String arn = newTopic();
    String subscription = subscriber.subscribe(sns, arn, Map.of());
    sns.deleteTopic(t -> t.topicArn(arn));
    sns.deleteTopic(t -> t.topicArn(arn));
    refusal("NotFound", 404, () -> sns.getTopicAttributes(t -> t.topicArn(arn)));
    refusal(
        "NotFound", 404, () -> sns.getSubscriptionAttributes(s -> s.subscriptionArn(subscription)));
  }

  @Test
  void unknownActionNamesTheKnownOnes() {
    assertThat(refusal("InvalidAction", 400, () -> sns.listPlatformApplications()))
        .hasMessageContaining("PublishBatch");
  }
}
