package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;

@QuarkusTest
class PublishBatchTest extends SnsTest {

  @Test
  void refusedEntryLeavesTheOthersAlone() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of());
    PublishBatchResponse response =
        publish(topic, entry("a", "first"), entry("b", ""), entry("c", "third"));
    assertThat(response.successful())
        .extracting(PublishBatchResultEntry::id)
        .containsExactly("a", "c");
    assertThat(response.failed())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.id()).isEqualTo("b");
              assertThat(failed.code()).isEqualTo("InvalidParameter");
              assertThat(failed.senderFault()).isTrue();
              assertThat(failed.message()).contains("Empty message");
            });
    assertThat(subscriber.next().message()).isEqualTo("first");
    assertThat(subscriber.next().message()).isEqualTo("third");
  }

  @Test
  void tenEntriesArriveInOrder() {
    String topic = newTopic();
    subscriber.subscribe(sns, topic, Map.of());
    publish(topic, entries(10));
    for (int i = 0; i < 10; i++) {
      assertThat(subscriber.next().message()).isEqualTo("message " + i);
    }
  }

  @Test
  void batchesThatBreakARuleAreRefusedWhole() {
    String topic = newTopic();
    refusal("EmptyBatchRequest", 400, () -> publish(topic));
    refusal("TooManyEntriesInBatchRequest", 400, () -> publish(topic, entries(11)));
    refusal(
        "BatchEntryIdsNotDistinct", 400, () -> publish(topic, entry("a", "1"), entry("a", "2")));
    String half = "x".repeat(131_072);
    publish(topic, entry("a", half), entry("b", half));
    refusal(
        "BatchRequestTooLong",
        400,
        () -> publish(topic, entry("a", half), entry("b", half), entry("c", "x")));
    refusal("NotFound", 404, () -> publish(topic + "x", entry("a", "1")));
  }

  private PublishBatchResponse publish(String topic, PublishBatchRequestEntry... entries) {
    return sns.publishBatch(b -> b.topicArn(topic).publishBatchRequestEntries(List.of(entries)));
  }

  private static PublishBatchRequestEntry[] entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> entry("id" + i, "message " + i))
        .toArray(PublishBatchRequestEntry[]::new);
  }

  private static PublishBatchRequestEntry entry(String id, String message) {
    return PublishBatchRequestEntry.builder().id(id).message(message).build();
  }
}
