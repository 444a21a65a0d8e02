package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.store.StreamStore;
import conversationgroups.testing.Everything;
import conversationgroups.testing.Unwatched;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What happens to a batch whose records fail, repeat, or undo each other. */
@QuarkusTest
class EventOrderTest {

  @Inject ConversationGroups groups;
  @Inject StreamStore contents;
  @Inject DynamoDbClient dynamoDb;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  private final String prefix = "order-" + UUID.randomUUID() + "-";
  private final RecordingSns sns = new RecordingSns(new Random(), 0);

  @Test
  void nothingBehindAPoisonRecordIsPublished() {
    Changes changes = new Changes(groups, prefix + "a");
    changes.create("1");
    changes.create("2");
    changes.create("3");
    List<JsonNode> records = new ArrayList<>(records());
    ObjectNode poison = records.get(1).deepCopy();
    ((ObjectNode) poison.at("/dynamodb/NewImage")).remove("last");
    records.set(1, poison);

    BatchResponse result = publish(records);

    assertThat(result.batchItemFailures())
        .extracting(BatchResponse.Failure::itemIdentifier)
        .containsExactly(poison.at("/dynamodb/SequenceNumber").asText());
    assertThat(ids()).containsExactly(prefix + "a:1");
  }

  @Test
  void recordsThatAreNoStepsArePassedOver() {
    new Changes(groups, prefix + "a").create("g");
    ObjectNode removed = records().get(0).deepCopy();
    ((ObjectNode) removed.get("dynamodb")).remove("NewImage");
    ObjectNode membership = records().get(0).deepCopy();
    ((ObjectNode) membership.at("/dynamodb/Keys/sk")).put("S", "M#12345678#C2Ca");

    assertThat(publish(List.of(removed, membership)).batchItemFailures()).isEmpty();
    assertThat(ids()).isEmpty();
  }

  @Test
  void repeatedRecordHasTheSameID() {
    new Changes(groups, prefix + "a").create("g");
    List<JsonNode> records = records();

    publish(records);
    publish(records);

    assertThat(ids()).containsExactly(prefix + "a:1", prefix + "a:1");
    assertThat(sns.bodies().get(0)).isEqualTo(sns.bodies().get(1));
  }

  @Test
  void eventsOfDifferentUsersShareARequestAndThoseOfOneDoNot() {
    for (int user = 0; user < 10; user++) {
      new Changes(groups, prefix + user).create("g");
    }
    publish(records());
    assertThat(sns.requests()).isEqualTo(1);

    String other = "order-" + UUID.randomUUID();
    Changes changes = new Changes(groups, other);
    changes.create("1");
    changes.create("2");
    publish(ChangeStream.of(dynamoDb, table, other));
    assertThat(sns.requests()).isEqualTo(1 + 2);
  }

  @Test
  void renameNamesWhatItTouchedThoughALaterChangeOfTheBatchTookItOut() throws Exception {
    Changes changes = new Changes(groups, prefix + "a");
    changes.create("old", "C2Ca", "C2Cb");
    changes.rename("old", "new");
    changes.remove("new", List.of("C2Ca"));
    changes.add("new", List.of("C2Cc"));

    publish(records());

    assertThat(data(1).at("/conversationIDList").toString()).isEqualTo("[\"C2Ca\",\"C2Cb\"]");
  }

  @Test
  void renameFollowedByDeleteInOneBatchStillNamesTheConversations() throws Exception {
    Changes changes = new Changes(groups, prefix + "a");
    changes.create("old", "C2Ca");
    changes.rename("old", "new");
    changes.delete("new");

    publish(records());

    assertThat(ids()).containsExactly(prefix + "a:1", prefix + "a:2", prefix + "a:3");
    assertThat(data(1).at("/conversationIDList")).hasSize(1);
    assertThat(data(2).at("/conversationIDList")).hasSize(1);
    assertThat(data(1).at("/conversationGroupList/0").asText()).isEqualTo("new");
  }

  @Test
  void nameThatIsUsedAgainNamesAnotherGroup() throws Exception {
    Changes changes = new Changes(groups, prefix + "a");
    changes.create("g", "C2Cfirst");
    changes.delete("g");
    changes.create("g", "C2Csecond");
    changes.add("g", List.of("C2Cthird"));

    publish(records());

    assertThat(data(1).at("/conversationIDList/0").asText()).isEqualTo("C2Cfirst");
    assertThat(data(3).at("/conversationList")).hasSize(2);
    var page = Everything.of(groups, changes.caller());
    assertThat(page.conversationList())
        .extracting("conversationID")
        .containsExactly("C2Csecond", "C2Cthird");
  }

  private List<JsonNode> records() {
    return ChangeStream.of(dynamoDb, table, prefix);
  }

  private BatchResponse publish(List<JsonNode> records) {
    EventTopic topic = new EventTopic(sns, Optional.of("arn:aws:sns:x:1:t"));
    return new EventPublisher(
            topic, contents, (erasure, deadline) -> {}, Unwatched.LINES, NoPause.OF_FAILURES)
        .publish(ChangeStream.batch(records));
  }

  /** User and sequence of each event's ID, without the mark of the user's history between them. */
  private List<String> ids() {
    return sns.bodies().stream()
        .map(EventOrderTest::parse)
        .map(event -> event.get("id").asText().replaceFirst(":[\\w-]{8}:", ":"))
        .toList();
  }

  private JsonNode data(int event) {
    return parse(sns.bodies().get(event)).get("data");
  }

  private static JsonNode parse(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
