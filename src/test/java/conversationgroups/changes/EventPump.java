package conversationgroups.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.Change;
import conversationgroups.store.StreamStore;
import conversationgroups.testing.Unwatched;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Hands stream records to the function as Lambda does, and keeps what reaches the topic. */
public final class EventPump {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 100;
  private static final int MOST_FAILURES = 60;

  private final StreamStore contents;
  private final Random random;
  private final double failures;
  private final boolean purgeFirst;

  /**
   * @param failures share of the requests to SNS that fail
   * @param purgeFirst a mistake to be caught: deleted groups are purged before their event
   */
  public EventPump(StreamStore contents, Random random, double failures, boolean purgeFirst) {
    this.contents = contents;
    this.random = random;
    this.failures = failures;
    this.purgeFirst = purgeFirst;
  }

  /** The events of the records, in the order in which the topic took them; some of them repeat. */
  public List<JsonNode> deliver(List<JsonNode> records) {
    RecordingSns sns = new RecordingSns(random, failures);
    EventPublisher publisher =
        new EventPublisher(
            new EventTopic(sns, Optional.of("arn:aws:sns:x:1:t")),
            contents,
            (erasure, deadline) -> {},
            Unwatched.LINES,
            NoPause.OF_FAILURES);
    for (int start = 0; start < records.size(); start += BATCH) {
      List<JsonNode> batch = records.subList(start, Math.min(records.size(), start + BATCH));
      if (purgeFirst) {
        batch.forEach(this::purge);
      }
      deliver(publisher, batch);
    }
    return sns.bodies().stream().map(EventPump::json).toList();
  }

  /** How many records of a batch of any shape the function hands back. */
  public int failures(JsonNode records) {
    EventTopic topic =
        new EventTopic(new RecordingSns(random, failures), Optional.of("arn:aws:sns:x:1:t"));
    ObjectNode event = JSON.createObjectNode();
    event.set("Records", records);
    return new EventPublisher(
            topic, contents, (erasure, deadline) -> {}, Unwatched.LINES, NoPause.OF_FAILURES)
        .publish(new StreamBatch(event))
        .batchItemFailures()
        .size();
  }

  /** As Lambda does: again from the first that failed, and on past one that keeps failing. */
  private static void deliver(EventPublisher publisher, List<JsonNode> batch) {
    List<JsonNode> open = batch;
    int failures = 0;
    while (!open.isEmpty()) {
      BatchResponse result = publisher.publish(ChangeStream.batch(open));
      if (result.batchItemFailures().isEmpty()) {
        return;
      }
      String failed = result.batchItemFailures().get(0).itemIdentifier();
      int done = 0;
      while (!open.get(done).at("/dynamodb/SequenceNumber").asText().equals(failed)) {
        done++;
      }
      failures = done > 0 ? 1 : failures + 1;
      open = open.subList(failures > MOST_FAILURES ? done + 1 : done, open.size());
    }
  }

  private void purge(JsonNode record) {
    CommittedChange.read(new StreamRecord(record))
        .filter(committed -> committed.change() instanceof Change.Deleted)
        .ifPresent(deleted -> contents.purge(deleted.user(), deleted.group(), contents.deadline()));
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
