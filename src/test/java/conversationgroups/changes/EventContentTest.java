package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.store.StreamStore;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What an event says of each kind of change; every event here is held to its schema. */
@QuarkusTest
class EventContentTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject ConversationGroups groups;
  @Inject StreamStore contents;
  @Inject DynamoDbClient dynamoDb;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  private final String user = "content-" + UUID.randomUUID();
  private Changes changes;

  @BeforeEach
  void newUser() {
    changes = new Changes(groups, user);
  }

  /** Without the ID of the change, which is another each time. */
  private static JsonNode dataOf(JsonNode event) {
    ObjectNode data = (ObjectNode) event.get("data");
    assertThat(data.remove("changeID").textValue()).hasSize(16);
    return data;
  }

  @Test
  void creationNamesAllGroupsAndItsConversations() throws IOException {
    changes.create("Suppliers", "C2Cbob", "GROUP@TGS#1");
    changes.create("研发需求");

    List<JsonNode> events = events();
    assertThat(dataOf(events.get(0)))
        .isEqualTo(
            JSON.readTree(
                """
                {"conversationGroupList": ["Suppliers"],
                 "change": {"operation": "create", "groupName": "Suppliers"},
                 "conversationIDList": ["C2Cbob", "GROUP@TGS#1"]}\
                """));
    assertThat(dataOf(events.get(1)))
        .isEqualTo(
            JSON.readTree(
                """
                {"conversationGroupList": ["Suppliers", "研发需求"],
                 "change": {"operation": "create", "groupName": "研发需求"},
                 "conversationIDList": []}\
                """));
  }

  @Test
  void nameOfCharactersThatSqsDoesNotTakeArrives() throws IOException {
    changes.create("a\uFFFE\uFFFF");

    assertThat(events().get(0).at("/data/change/groupName").asText()).isEqualTo("a\uFFFE\uFFFF");
  }

  @Test
  void renameNamesBothNamesAndTheGroupsConversations() throws IOException {
    changes.create("old", "C2Ca");
    changes.create("other");
    changes.rename("old", "new");

    assertThat(dataOf(events().get(2)))
        .isEqualTo(
            JSON.readTree(
                """
                {"conversationGroupList": ["new", "other"],
                 "change": {"operation": "rename", "groupName": "new", "oldName": "old"},
                 "conversationIDList": ["C2Ca"]}\
                """));
  }

  @Test
  void sortNamesAllGroupsInTheirNewOrder() throws IOException {
    changes.create("a", "C2Ca");
    changes.create("b");
    changes.sort("b", "a");

    assertThat(dataOf(events().get(2)))
        .isEqualTo(
            JSON.readTree(
                """
                {"conversationGroupList": ["b", "a"],
                 "change": {"operation": "sort"},
                 "conversationIDList": []}\
                """));
  }

  @Test
  void deletionNamesTheConversationsThatWereInTheGroup() throws IOException {
    changes.create("gone", "C2Ca", "C2Cb");
    changes.delete("gone");

    assertThat(dataOf(events().get(1)))
        .isEqualTo(
            JSON.readTree(
                """
                {"conversationGroupList": [],
                 "change": {"operation": "delete", "groupName": "gone"},
                 "conversationIDList": ["C2Ca", "C2Cb"]}\
                """));
  }

  @Test
  void contentChangesNameWhatTheyTouchedAndTheWholeGroup() throws IOException {
    changes.create("g", "C2Ca");
    changes.add("g", List.of("C2Ca", "C2Cb"));

    assertThat(dataOf(events().get(1)))
        .isEqualTo(
            JSON.readTree(
                """
                {"groupName": "g", "conversationList": ["C2Ca", "C2Cb"],
                 "change": {"operation": "add", "addedConversationIDList": ["C2Cb"],
                   "removedConversationIDList": []}}\
                """));

    changes.remove("g", List.of("C2Ca", "C2Cz"));
    assertThat(dataOf(events().get(2)))
        .isEqualTo(
            JSON.readTree(
                """
                {"groupName": "g", "conversationList": ["C2Cb"],
                 "change": {"operation": "delete-from", "addedConversationIDList": [],
                   "removedConversationIDList": ["C2Ca"]}}\
                """));
  }

  @Test
  void leavingAllGroupsIsAnEventOfEach() throws IOException {
    changes.create("a", "C2Ca", "C2Cb");
    changes.create("b", "C2Ca");
    changes.removeFromAll(List.of("C2Ca"));

    assertThat(dataOf(events().get(2)))
        .isEqualTo(
            JSON.readTree(
                """
                {"groupName": "a", "conversationList": ["C2Cb"],
                 "change": {"operation": "delete-from", "addedConversationIDList": [],
                   "removedConversationIDList": ["C2Ca"]}}\
                """));
    assertThat(events().get(3).at("/data/groupName").asText()).isEqualTo("b");
    assertThat(events()).hasSize(4);
  }

  @Test
  void everyEventIsACloudEventOfTheUser() throws IOException {
    changes.create("g");

    JsonNode event = events().get(0);
    byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
    CloudEvent read = new JsonFormat().deserialize(bytes);
    assertThat(read.getId()).matches(user + ":[\\w-]{8}:1");
    assertThat(read.getType()).isEqualTo("onConversationGroupListUpdated");
    assertThat(read.getSubject()).isEqualTo(user);
    assertThat(read.getExtension("sequence")).isEqualTo(1);
    assertThat(read.getTime()).isNotNull();
  }

  @Test
  void changesThatChangeNothingSendNothing() throws IOException {
    changes.create("g", "C2Ca");
    changes.add("g", List.of("C2Ca"));
    changes.remove("g", List.of("C2Cnobody"));
    changes.rename("g", "g");
    changes.create("g");
    changes.delete("nothing");

    assertThat(events()).hasSize(1);
  }

  @Test
  void groupOfAThousandIsListedWhole() throws IOException {
    changes.create("g");
    for (int start = 0; start < 1_000; start += 50) {
      changes.add("g", ids("C2C", start, 50));
    }

    List<JsonNode> events = events();
    assertThat(events.get(20).at("/data/conversationList")).hasSize(1_000);
  }

  @Test
  void eventThatIsTooLongSaysWhatItLeavesOutAndHowToFetchIt() throws IOException {
    // A quotation mark takes two bytes of JSON: 1,000 such IDs and the 98 added ones are too much.
    String quotes = "\"".repeat(122);
    changes.create("g");
    for (int start = 0; start < 900; start += 90) {
      changes.add("g", ids("C2C" + quotes, start, 90));
    }
    changes.add("g", ids("C2C" + quotes, 900, 98));

    JsonNode last = events().get(11);
    assertThat(last.at("/data/conversationList").isMissingNode()).isTrue();
    assertThat(last.at("/data/omitted"))
        .isEqualTo(
            JSON.readTree(
                """
                {"field": "conversationList", "operation": "getConversationList",
                 "groupName": "g"}\
                """));
    assertThat(last.at("/data/change/addedConversationIDList")).hasSize(98);
  }

  private static List<String> ids(String prefix, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> prefix + i).toList();
  }

  /** This user's events so far, in order. */
  private List<JsonNode> events() throws IOException {
    return CheckedEvents.of(ChangeStream.of(dynamoDb, table, user), contents);
  }
}
