package conversationgroups.packaged;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.stream.StreamReader;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Event;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The zip as Lambda runs it, on the same table as the local run in this process. */
@QuarkusTest
class PackagedStoryIT extends ServiceTest {

  @TempDir Path unzipped;

  @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
  String dynamoDb;

  @ConfigProperty(name = "TOPIC_ARN")
  String topic;

  @Inject DynamoDbClient tableEngine;

  private Packaged packaged;
  private Client lambda;

  @BeforeEach
  void unzip() throws Exception {
    FunctionZip.unzip(unzipped);
    packaged =
        new Packaged(
            unzipped,
            Map.of(
                "TABLE_NAME", "conversation-groups",
                // As in the local run: on a busy machine, a cold process takes its time.
                "ATTEMPT_TIMEOUT", "20S",
                "CALL_DEADLINE", "PT20S",
                "EVENT_STREAM_URL", "wss://push.example/live",
                "TOPIC_ARN", topic,
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb,
                "AWS_ENDPOINT_URL_SNS", gateway.toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
    lambda = user.over(packaged);
  }

  @AfterEach
  void stop() {
    packaged.close();
  }

  @Test
  void everyFunctionDoesItsPartOfAStory() throws Exception {
    assertThat(lambda.groups().succeeds().groupNames()).isEmpty();
    assertThat(lambda.create("研发 😀", "C2Cbob", "bad").succeeds().succeeded())
        .containsExactly("C2Cbob");
    lambda.create("研发 😀").isRefused(409, 59001);
    lambda.withKey("key").create("b", ids(100)).succeeds();
    lambda.withKey("key").create("b", ids(100)).succeeds();
    assertThat(lambda.groups().groupNames()).containsExactly("研发 😀", "b");

    lambda.add("研发 😀", "C2Ceve", "GROUPsales").succeeds();
    lambda.remove("研发 😀", "C2Cbob").succeeds();
    lambda.rename("研发 😀", "c").succeeds();
    lambda.sort("b", "c").succeeds();
    assertThat(lambda.groups().groupNames()).containsExactly("b", "c");
    Answer first = lambda.page("b", 60, null).succeeds();
    assertThat(lambda.page("b", 60, first.nextToken()).conversations()).isEqualTo(ids(60, 40));
    assertThat(lambda.get("getConversationList", "groupName=c").conversations())
        .containsExactly("C2Ceve", "GROUPsales");
    assertThat(lambda.groupsOf("C2Ceve", "C2Cbob").groupsOf("C2Ceve")).containsExactly("c");
    lambda.removeFromAll("C2Ceve").succeeds();
    assertThat(lambda.page("c").conversations()).containsExactly("GROUPsales");
    lambda.delete("b").succeeds();
    assertThat(lambda.everything().body()).isEqualTo(user.everything().body());
    packaged.send("noSuchOperation", "{}").isRefused(404, 59003);
    assertThat(lambda.postText("openEventStream", "").succeeds().data().get("url").asText())
        .startsWith("wss://push.example/live?ticket=");

    assertThat(user.groups().groupNames()).containsExactly("c");
    assertThat(packaged.called()).isEqualTo(httpFunctionsOfTheTemplate());
    packaged.close();
    assertThat(packaged.outputs())
        .isNotEmpty()
        .allSatisfy(output -> assertThat(output).doesNotContain("ERROR", "Exception"))
        .allSatisfy(output -> assertThat(output).doesNotContain("C2Cbob", "研发", user.user()));
  }

  @Test
  void everyRequestHasAnAnswer() {
    lambda.as(null).create("a").isRefused(401, 59002);
    lambda.postText("createConversationGroup", "{").isRefused(400, 50002);
    lambda.postText("createConversationGroup", "{\"\\ud800\":1}").isRefused(400, 50002);
    lambda.create("a\u0000").isRefused(400, 51011);
    packaged.send("createConversationGroup", "{}").isRefused(401, 59002);
    packaged.send("createConversationGroup", "[]").isRefused(401, 59002);
    packaged.send("createConversationGroup", "{\"requestContext\":1}").isRefused(401, 59002);
  }

  @Test
  void streamFunctionPublishesEveryChangeAndPurgesDeletedGroups() {
    user.create("a", ids(3)).succeeds();
    user.create("b", ids(5)).succeeds();
    user.delete("a").succeeds();
    user.rename("b", "c").succeeds();
    String answer = packaged.invoke("publishConversationGroupEvents", batch().toString());

    assertThat(Event.json(answer).path("batchItemFailures").isEmpty()).as(answer).isTrue();
    assertThat(table.items(user.user(), "M#")).hasSize(5);
    assertThat(table.items(user.user(), "G#")).hasSize(1);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void operatorsFunctionErasesAUser() {
    user.create("a", ids(3)).succeeds();

    String payload = "{\"userID\": \"" + user.user() + "\"}";
    assertThat(Event.json(packaged.invoke("eraseUser", payload)).at("/data/state").asText())
        .isEqualTo("erasing");
    assertThat(Event.json(packaged.invoke("eraseUser", "{}")).path("code").asInt())
        .isEqualTo(50002);
    assertThat(user.groups().groupNames()).isEmpty();
  }

  /** What the table's stream has of this test's user, as Lambda hands it over. */
  private ObjectNode batch() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ArrayNode batch = event.putArray("Records");
    try (var streams = LocalStreams.client()) {
      var reader = new StreamReader(tableEngine, streams, "conversation-groups", null);
      for (List<JsonNode> read = reader.read(); !read.isEmpty(); read = reader.read()) {
        read.stream()
            .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().endsWith(user.user()))
            .filter(record -> record.at("/dynamodb/Keys/sk/S").asText().equals("DIRECTORY"))
            .forEach(batch::add);
      }
    }
    assertThat(batch).hasSize(4);
    return event;
  }

  /** The functions with a route, by the names that the template exports them under. */
  private static Set<String> httpFunctionsOfTheTemplate() throws Exception {
    Set<String> names = new TreeSet<>();
    for (String resource : Files.readString(Path.of("template.yaml")).split("\n(?=  \\w+:\n)")) {
      if (resource.contains("Type: HttpApi")) {
        Pattern.compile("QUARKUS_FUNQY_EXPORT: (\\w+)")
            .matcher(resource)
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(names::add);
      }
    }
    return names;
  }
}
