package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.LocalFunctions;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.stream.StreamReader;
import conversationgroups.testing.Table;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rights that the template is held to are those that each function takes, on all its ways. */
@QuarkusTest
class PermissionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String user = "permissions-" + UUID.randomUUID();
  private final Set<String> taken = new TreeSet<>();

  @Inject LocalFunctions functions;
  @Inject DynamoDbClient dynamoDb;
  @Inject Table testTable;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  @BeforeEach
  void groupWithOneConversation() {
    call("createConversationGroup", "{'groupName':'g','conversationIDList':['C2Ca']}", "");
  }

  @Test
  void create() {
    String hundred = ids(IntStream.range(0, 100).mapToObj(i -> "C2C" + i).toList());
    String body = "{'groupName':'h','conversationIDList':" + hundred + "}";
    // The call's second transaction adds C2C98 and C2C99, which somebody else adds meanwhile.
    IntConsumer others =
        transaction -> {
          if (transaction > 1) {
            String id = ids(List.of("C2C" + (96 + transaction)));
            call(
                "addConversationsToGroup", "{'groupName':'h','conversationIDList':" + id + "}", "");
          }
        };
    record("createConversationGroup", body, "", others);

    assertThat(taken).isEqualTo(Permissions.of("createConversationGroup"));
  }

  @Test
  void delete() {
    record("deleteConversationGroup", "{'groupName':'g'}", "key");

    assertThat(taken).isEqualTo(Permissions.of("deleteConversationGroup"));
  }

  @Test
  void rename() {
    record("renameConversationGroup", "{'oldName':'g','newName':'h'}", "key");
    record("renameConversationGroup", "{'oldName':'h','newName':'h'}", "");

    assertThat(taken).isEqualTo(Permissions.of("renameConversationGroup"));
  }

  @Test
  void sort() {
    record("sortConversationGroups", "{'groupNameList':['g']}", "key");
    call("createConversationGroup", "{'groupName':'h'}", "");
    record("sortConversationGroups", "{'groupNameList':['h','g']}", "");

    assertThat(taken).isEqualTo(Permissions.of("sortConversationGroups"));
  }

  @Test
  void add() {
    String other = "{'groupName':'g','conversationIDList':['C2Cb']}";
    record(
        "addConversationsToGroup",
        "{'groupName':'g','conversationIDList':['C2Ca','C2Cb','C2Cc']}",
        "key",
        transaction -> {
          if (transaction == 2) {
            call("addConversationsToGroup", other, "");
          }
        });

    assertThat(taken).isEqualTo(Permissions.of("addConversationsToGroup"));
  }

  @Test
  void deleteFrom() {
    String other = "{'groupName':'g','conversationIDList':['C2Ca']}";
    record(
        "deleteConversationsFromGroup",
        "{'groupName':'g','conversationIDList':['C2Ca','C2Cx']}",
        "key",
        transaction -> {
          if (transaction == 2) {
            call("deleteConversationsFromGroup", other, "");
          }
        });

    assertThat(taken).isEqualTo(Permissions.of("deleteConversationsFromGroup"));
  }

  @Test
  void deleteFromAll() {
    // One key is less than all conversations, and two are more.
    record("deleteConversationsFromAllGroups", "{'conversationIDList':['C2Ca']}", "key");
    call("addConversationsToGroup", "{'groupName':'g','conversationIDList':['C2Ca','C2Cb']}", "");
    record("deleteConversationsFromAllGroups", "{'conversationIDList':['C2Ca','C2Cb']}", "");

    assertThat(taken).isEqualTo(Permissions.of("deleteConversationsFromAllGroups"));
  }

  @Test
  void lists() {
    record("getConversationGroupList", "", "");
    assertThat(taken).isEqualTo(Permissions.of("getConversationGroupList"));

    record("getConversationList", "{'groupName':'g'}", "");
    record("getConversationList", "{'conversationIDList':['C2Ca']}", "");
    record("getConversationList", "{}", "");
    assertThat(taken).isEqualTo(Permissions.of("getConversationList"));
  }

  @Test
  void noSuchOperation() {
    record("noSuchOperation", "{}", "");

    assertThat(taken).isEqualTo(Permissions.of("noSuchOperation"));
  }

  @Test
  void publish() {
    call("addConversationsToGroup", "{'groupName':'g','conversationIDList':['C2Cb']}", "");
    call("deleteConversationGroup", "{'groupName':'g'}", "");
    functions.invoke("eraseUser", JSON.createObjectNode().put("userID", user));
    testTable.addEndedConnection(user, Instant.now().minusSeconds(60));
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.putArray("Records").addAll(ownRecords());
    taken.addAll(
        SentActions.of(
            () ->
                assertThat(
                        functions
                            .invoke("publishConversationGroupEvents", batch)
                            .path("batchItemFailures"))
                    .isEmpty()));

    assertThat(taken).isEqualTo(Permissions.of("publishConversationGroupEvents"));
  }

  @Test
  void push() {
    call("deleteConversationGroup", "{'groupName':'g'}", "");
    testTable.addEndedConnection(user, Instant.now().minusSeconds(60));
    List<JsonNode> changes = ownRecords();
    taken.addAll(SentActions.of(() -> push(changes)));
    functions.invoke("eraseUser", JSON.createObjectNode().put("userID", user));
    testTable.addEndedConnection(user, Instant.now().minusSeconds(60));
    call("openEventStream", "{}", "");
    List<JsonNode> all = ownRecords();
    List<JsonNode> erasure = all.subList(changes.size(), changes.size() + 1);
    taken.addAll(SentActions.of(() -> push(erasure)));

    assertThat(taken).isEqualTo(Permissions.of("pushConversationGroupEvents"));
  }

  private void push(List<JsonNode> records) {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.putArray("Records").addAll(records);
    JsonNode answer = functions.invoke("pushConversationGroupEvents", batch);
    assertThat(answer.path("batchItemFailures")).isEmpty();
  }

  @Test
  void openAndConnect() {
    record("openEventStream", "{}", "");
    assertThat(taken).isEqualTo(Permissions.of("openEventStream"));

    taken.clear();
    IntStream.range(0, 11)
        .forEach(i -> testTable.addEndedConnection(user, Instant.now().minusSeconds(60)));
    String address = address();
    taken.addAll(
        SentActions.of(
            () ->
                assertThat(connect(address.substring(address.indexOf("ticket=") + 7)))
                    .isEqualTo(200)));
    assertThat(taken).isEqualTo(Permissions.of("connectEventStream"));
  }

  private String address() {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode context = event.putObject("requestContext");
    context.put("timeEpoch", System.currentTimeMillis()).putObject("http").put("method", "POST");
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    try {
      String body = functions.invoke("openEventStream", event).path("body").asText();
      return JSON.readTree(body).at("/data/url").asText();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int connect(String ticket) {
    ObjectNode event = JSON.createObjectNode();
    event.putObject("queryStringParameters").put("ticket", ticket);
    ObjectNode context = event.putObject("requestContext");
    context.put("connectionId", "new").put("connectedAt", System.currentTimeMillis());
    return functions.invoke("connectEventStream", event).path("statusCode").asInt();
  }

  @Test
  void noFunctionIsLeftOut() {
    assertThat(Permissions.OF_CODE.keySet()).isEqualTo(Functions.IN_CODE);
  }

  private List<JsonNode> ownRecords() {
    List<JsonNode> own = new ArrayList<>();
    try (var streams = LocalStreams.client()) {
      StreamReader reader = new StreamReader(dynamoDb, streams, table, null);
      for (List<JsonNode> read = reader.read(); !read.isEmpty(); read = reader.read()) {
        read.stream()
            .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().equals("U#" + user))
            .filter(record -> record.at("/dynamodb/Keys/sk/S").asText().equals("DIRECTORY"))
            .forEach(own::add);
      }
    }
    return own;
  }

  private void record(String function, String body, String key) {
    record(function, body, key, transaction -> {});
  }

  private void record(String function, String body, String key, IntConsumer others) {
    taken.addAll(SentActions.of(() -> call(function, body, key), others));
  }

  /** Calls a function as API Gateway does; the body has single quotes for double ones. */
  private void call(String function, String body, String key) {
    ObjectNode event = JSON.createObjectNode().put("body", body.replace('\'', '"'));
    if (!key.isEmpty()) {
      event.putObject("headers").put("idempotency-key", key);
    }
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("timeEpoch", System.currentTimeMillis());
    context.putObject("http").put("method", "POST");
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    JsonNode answer = functions.invoke(function, event);
    int expected = function.equals("noSuchOperation") ? 404 : 200;
    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(expected);
  }

  private static String ids(List<String> ids) {
    return "['" + String.join("','", ids) + "']";
  }
}
