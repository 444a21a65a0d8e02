package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.docs.GroupsCopy;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.proof.Scale;
import conversationgroups.store.StreamStore;
import conversationgroups.testing.Everything;
import conversationgroups.testing.Unwatched;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every committed change reaches the subscriber, in order, whatever fails or is repeated. */
@QuarkusTest
class EventCompletenessTest {

  private static final int USERS = 8;
  private static final int CHANGES = 2_000;
  private static final int BATCH = 100;

  private final String prefix = "complete-" + UUID.randomUUID() + "-";
  private final long seed = Scale.seed();

  @Inject ConversationGroups groups;
  @Inject StreamStore contents;
  @Inject DynamoDbClient dynamoDb;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  @Test
  void subscribersSeeEveryChangeThoughRecordsRepeatAndPublishingFails() throws Exception {
    changeConcurrently();
    RecordingSns sns = new RecordingSns(new Random(seed), 0.2);
    EventPublisher publisher =
        new EventPublisher(
            new EventTopic(sns, Optional.of("arn:aws:sns:x:1:t")),
            contents,
            (erasure, deadline) -> {},
            Unwatched.LINES,
            NoPause.OF_FAILURES);
    List<JsonNode> records = ChangeStream.of(dynamoDb, table, prefix);
    for (int start = 0; start < records.size(); start += BATCH) {
      List<JsonNode> batch = records.subList(start, Math.min(records.size(), start + BATCH));
      for (int time = 1; time <= 3; time++) {
        deliver(publisher, batch);
      }
    }

    List<String> fetched = new ArrayList<>();
    GroupsCopy copy =
        new GroupsCopy(
            user -> {
              fetched.add(user);
              return inTable(user);
            });
    Map<String, Set<Long>> sequences = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String body : sns.bodies()) {
      JsonNode event = json.readTree(body);
      copy.receive(event);
      sequences
          .computeIfAbsent(event.get("subject").asText(), user -> new TreeSet<>())
          .add(event.get("sequence").asLong());
    }

    assertThat(fetched).as("users with a gap, seed %d", seed).isEmpty();
    for (int i = 0; i < USERS; i++) {
      String user = prefix + i;
      GroupsCopy.State state = inTable(user);
      assertThat(copy.of(user)).as("copy of %s, seed %d", user, seed).isEqualTo(state);
      assertThat(sequences.get(user)).hasSize((int) state.sequence());
    }
    assertThat(leftBehind()).as("items of groups that no directory names").isEmpty();
  }

  private void changeConcurrently() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(USERS);
    List<Future<?>> users = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      Changes changes = new Changes(groups, prefix + i);
      Random random = new Random(seed + i);
      users.add(
          threads.submit(
              () -> {
                for (int change = 0; change < CHANGES / USERS; change++) {
                  changes.any(random);
                }
              }));
    }
    threads.shutdown();
    for (Future<?> user : users) {
      user.get(3, TimeUnit.MINUTES);
    }
  }

  /** As Lambda does: again from the first record that failed, until none does. */
  private static void deliver(EventPublisher publisher, List<JsonNode> batch) {
    int done = 0;
    while (done < batch.size()) {
      List<JsonNode> open = batch.subList(done, batch.size());
      BatchResponse result = publisher.publish(ChangeStream.batch(open));
      if (result.batchItemFailures().isEmpty()) {
        return;
      }
      String failed = result.batchItemFailures().get(0).itemIdentifier();
      while (!batch.get(done).at("/dynamodb/SequenceNumber").asText().equals(failed)) {
        done++;
      }
    }
  }

  private GroupsCopy.State inTable(String user) {
    var everything = Everything.of(groups, new Changes(groups, user).caller());
    return new GroupsCopy.State(everything.sequence(), Everything.byGroup(everything));
  }

  /** Sort keys of this test's users that name a group which is not in the user's directory. */
  private List<String> leftBehind() {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      AttributeValue partition = AttributeValue.fromS("U#" + prefix + i);
      var items =
          dynamoDb
              .query(
                  query ->
                      query
                          .tableName(table)
                          .keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(Map.of(":pk", partition)))
              .items();
      String directory =
          items.stream()
              .filter(item -> item.get("sk").s().equals("DIRECTORY"))
              .map(item -> item.get("groups").toString())
              .findFirst()
              .orElseThrow();
      items.stream()
          .map(item -> item.get("sk").s())
          .filter(key -> !key.equals("DIRECTORY") && !directory.contains(key.split("#")[1]))
          .forEach(left::add);
    }
    return left;
  }
}
