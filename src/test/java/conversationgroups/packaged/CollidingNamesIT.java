package conversationgroups.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.changes.ChangeStream;
import conversationgroups.local.sns.Message;
import conversationgroups.observability.WrittenLine;
import conversationgroups.testing.Client;
import conversationgroups.testing.CollidingNames;
import conversationgroups.testing.Event;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One user's names are chosen to collide where a parser keeps names. Another user works in the same
 * warm processes: in events, in DynamoDB's answers and in the stream's records the names are keys
 * of JSON.
 */
@QuarkusTest
class CollidingNamesIT extends ServiceTest {

  private static final int BATCH = 100;

  @TempDir Path unzipped;

  @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
  String dynamoDb;

  @ConfigProperty(name = "TOPIC_ARN")
  String topic;

  @Inject DynamoDbClient tableEngine;
  @Inject Published published;

  private final String prefix = "colliding-" + UUID.randomUUID() + "-";
  private Packaged packaged;
  private Client attacker;
  private Client other;

  /** What the local topic takes. */
  @Singleton
  static class Published {

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    /** Tests of the topic publish what is no event. */
    void take(@Observes Message message) {
      texts.add(message.text());
    }

    /** Of the user's events, in the order in which they came. */
    List<Integer> sequences(String user) {
      return texts.stream()
          .filter(text -> text.contains(user))
          .map(Event::json)
          .filter(event -> event.path("subject").asText().equals(user))
          .map(event -> event.path("sequence").asInt())
          .toList();
    }
  }

  @BeforeEach
  void unzip() throws Exception {
    FunctionZip.unzip(unzipped);
    packaged =
        new Packaged(
            unzipped,
            Map.ofEntries(
                Map.entry("TABLE_NAME", "conversation-groups"),
                Map.entry("ATTEMPT_TIMEOUT", "20S"),
                Map.entry("CALL_DEADLINE", "PT20S"),
                Map.entry("TOPIC_ARN", topic),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb),
                Map.entry("AWS_ENDPOINT_URL_SNS", gateway.toString()),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "test"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "test")));
    attacker = user.as(prefix + "attacker").over(packaged);
    other = user.as(prefix + "other").over(packaged);
  }

  @AfterEach
  void stop() {
    packaged.close();
  }

  @Test
  void callsAndEventsOfAnotherUserGoOn() {
    user.as(attacker.user()).create("first").succeeds();
    user.as(other.user()).create("other 0", "C2Cbob").succeeds();
    List<String> names = CollidingNames.ofWords(2_600);
    String current = "first";
    int steps = 0;
    for (int i = 0; i < names.size(); i++) {
      attacker.rename(current, names.get(i)).succeeds();
      current = names.get(i);
      if (i % 20 == 0) {
        assertThat(attacker.groups().succeeds().groupNames()).containsExactly(current);
        other.rename("other " + steps, "other " + ++steps).succeeds();
        assertThat(other.groups().succeeds().groupNames()).containsExactly("other " + steps);
      }
    }
    // A refused write reads the directory from DynamoDB's failure.
    attacker.rename("none", "other").isRefused(404, 51009);

    publishAll();
    packaged.close();

    assertThat(published.sequences(other.user())).isEqualTo(upTo(steps + 1));
    assertThat(published.sequences(attacker.user())).isEqualTo(upTo(names.size() + 1));
    assertThat(packaged.outputs())
        .isNotEmpty()
        .flatMap(output -> output.lines().filter(line -> line.startsWith("{")).toList())
        .map(WrittenLine::of)
        .filteredOn(line -> line.json().has("StoreRetries"))
        .allMatch(line -> line.json().path("StoreRetries").asInt() == 0, "no retry")
        .allMatch(line -> !line.text("level").equals("ERROR"), "no error");
  }

  /** Headers, too, have names that callers choose. */
  @Test
  void namesOfHeadersAreNothingToAnotherCaller() {
    List<String> names = CollidingNames.ofWords(1_000);
    for (int from = 0; from < names.size(); from += 50) {
      Request request = Request.get("getConversationGroupList", "");
      for (String name : names.subList(from, from + 50)) {
        request = request.with(name, "1");
      }
      attacker.send(request).succeeds();
      other.send(Request.get("getConversationGroupList", "").with("x-" + from, "1")).succeeds();
    }
  }

  /** In batches as the template has them; none is handed back, not even in part. */
  private void publishAll() {
    List<JsonNode> records = ChangeStream.of(tableEngine, "conversation-groups", prefix);
    for (int from = 0; from < records.size(); from += BATCH) {
      ObjectNode event = JsonNodeFactory.instance.objectNode();
      event
          .putArray("Records")
          .addAll(records.subList(from, Math.min(records.size(), from + BATCH)));
      String answer = packaged.invoke("publishConversationGroupEvents", event.toString());
      assertThat(Event.json(answer).path("batchItemFailures")).as(answer).isEmpty();
    }
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
