package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.observability.Watched;
import conversationgroups.observability.WrittenLine;
import conversationgroups.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each batch of the stream writes one line, of which nothing names a user or what is theirs. */
class BatchLinesTest {

  private static final int ALL = 1;

  private Watched service;
  private Changes changes;

  /** When the changes were committed that the publisher waited for. */
  private final List<Instant> waits = new ArrayList<>();

  @BeforeEach
  void changes() {
    service = new Watched();
    changes =
        new Changes(
            Stores.groups(service.dynamoDb, service.table, Duration.ofSeconds(20)), "geheim");
    changes.create("geheim 1", "C2Cgeheim");
    changes.add("geheim 1", List.of("C2Cgeheim2"));
    changes.delete("geheim 1");
  }

  @AfterEach
  void stop() {
    assertThat(service.texts()).hasSize(1).noneMatch(line -> line.contains("geheim"));
    service.close();
  }

  private List<JsonNode> records() {
    return ChangeStream.of(service.dynamoDb, service.table, "geheim");
  }

  private WrittenLine publish(double failures, List<JsonNode> records) {
    EventTopic topic =
        new EventTopic(new RecordingSns(new Random(1), failures), Optional.of("arn:aws:sns:x:1:t"));
    FailurePause pause =
        new FailurePause(Duration.ZERO) {
          @Override
          void await(Instant committed, Instant began) {
            waits.add(committed);
          }
        };
    new EventPublisher(topic, service.contents, (erasure, deadline) -> {}, service.lines, pause)
        .publish(ChangeStream.batch(records));
    WrittenLine line = service.last();
    assertThat(line.operation()).isEqualTo("publishConversationGroupEvents");
    return line;
  }

  @Test
  void whatIsPublishedAndPurgedIsCounted() {
    WrittenLine line = publish(0, records());

    assertThat(line.number("records")).isEqualTo(3);
    assertThat(line.number("Published")).isEqualTo(3);
    assertThat(line.number("Purged")).isEqualTo(1);
    assertThat(line.number("Failures")).isZero();
    assertThat(line.number("StoreRoundTrips")).isEqualTo(3);
    assertThat(line.text("level")).isEqualTo("INFO");
  }

  @Test
  void lagIsThatOfTheOldestChange() {
    List<JsonNode> records = new ArrayList<>();
    long committed = Instant.now().getEpochSecond() - 100;
    for (JsonNode record : records()) {
      ObjectNode older = record.deepCopy();
      older.withObject("/dynamodb").put("ApproximateCreationDateTime", committed++);
      records.add(older);
    }

    assertThat(publish(0, records).number("Lag")).isBetween(100_000.0, 160_000.0);
  }

  @Test
  void batchWithoutChangesHasNoLag() {
    WrittenLine line = publish(0, List.of());

    assertThat(line.json().has("Lag")).isFalse();
    assertThat(line.metrics()).hasSize(1);
  }

  @Test
  void refusedMessagesStopTheBatch() {
    List<JsonNode> records = records();
    WrittenLine line = publish(ALL, records);

    assertThat(line.number("Published")).isZero();
    assertThat(line.number("Failures")).isEqualTo(1);
    assertThat(line.text("stoppedAt"))
        .isEqualTo(records.get(0).at("/dynamodb/SequenceNumber").asText());
    assertThat(line.json().at("/error/aws/code").asText()).isEqualTo("ServiceUnavailable");
    assertThat(line.text("level")).isEqualTo("WARN");
    assertThat(waits)
        .containsExactly(
            Instant.ofEpochSecond(
                records.get(0).at("/dynamodb/ApproximateCreationDateTime").asLong()));
  }

  @Test
  void recordThatCannotBeReadStopsTheBatch() {
    List<JsonNode> records = new ArrayList<>(records());
    ObjectNode poison = records.get(1).deepCopy();
    poison
        .withObject("/dynamodb/NewImage")
        .set("geheim", JsonNodeFactory.instance.objectNode().put("GEHEIM geheim", "geheim"));
    records.set(1, poison);
    WrittenLine line = publish(0, records);

    assertThat(line.number("Published")).isEqualTo(1);
    assertThat(line.number("Failures")).isEqualTo(1);
    assertThat(line.text("stoppedAt")).isEqualTo(poison.at("/dynamodb/SequenceNumber").asText());
    assertThat(line.json().at("/error/type").asText())
        .isEqualTo("java.lang.IllegalArgumentException");
    assertThat(waits).isEmpty();
  }
}
