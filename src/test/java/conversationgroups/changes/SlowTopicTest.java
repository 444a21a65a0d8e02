package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.observability.Watched;
import conversationgroups.observability.WrittenLine;
import conversationgroups.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic so slow that a batch does not get through in one go: each go brings it further. */
class SlowTopicTest {

  private static final Duration ALLOWED = Duration.ofSeconds(3);
  private static final Duration REQUEST = Duration.ofMillis(400);
  private static final int CHANGES = 8;

  private final Watched service = new Watched();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void whatIsNotPublishedInTimeIsHandedBackAndNothingElse() throws JsonProcessingException {
    var groups = Stores.groups(service.dynamoDb, service.table, Duration.ofSeconds(20));
    Changes changes = new Changes(groups, "slow");
    changes.create("g", "C2C1");
    changes.delete("g");
    IntStream.range(2, CHANGES).forEach(i -> changes.create("g" + i));
    RecordingSns sns = new RecordingSns(new Random(), 0);
    sns.taking(REQUEST);
    EventPublisher publisher =
        new EventPublisher(
            new EventTopic(sns, Optional.of("arn:aws:sns:x:1:t")),
            Stores.contents(service.dynamoDb, service.table, ALLOWED),
            (erasure, deadline) -> {},
            service.lines,
            NoPause.OF_FAILURES);

    List<JsonNode> open = ChangeStream.of(service.dynamoDb, service.table, "slow");
    List<Integer> handedBack = new ArrayList<>();
    while (!open.isEmpty() && handedBack.size() < CHANGES) {
      int before = sns.bodies().size();
      BatchResponse result = publisher.publish(ChangeStream.batch(open));
      int published = sns.bodies().size() - before;
      WrittenLine line = service.last();
      assertThat(published).isPositive();
      assertThat(line.number("Published")).isEqualTo(published);
      open = open.subList(published, open.size());
      if (!open.isEmpty()) {
        String next = open.get(0).at("/dynamodb/SequenceNumber").asText();
        assertThat(result.batchItemFailures())
            .extracting(BatchResponse.Failure::itemIdentifier)
            .containsExactly(next);
        assertThat(line.text("stoppedAt")).isEqualTo(next);
      } else {
        assertThat(result.batchItemFailures()).isEmpty();
      }
      handedBack.add(open.size());
    }

    assertThat(handedBack).hasSizeGreaterThan(1);
    List<Long> sequences = new ArrayList<>();
    for (String body : sns.bodies()) {
      sequences.add(new ObjectMapper().readTree(body).get("sequence").asLong());
    }
    assertThat(sequences)
        .isEqualTo(IntStream.rangeClosed(1, CHANGES).asLongStream().boxed().toList());
  }
}
