package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.changes.CommittedChange;
import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import conversationgroups.table.DirectoryItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What does not fit into one message says so: the device fetches it. */
class PushMessageTest {

  private static final GroupName NAME = new GroupName("Suppliers");
  private static final GroupID GROUP = new GroupID("g");
  private static final ChangeID ID = new ChangeID("0123456789abcdef");

  private static String message(Change change) {
    DirectoryItem directory = new DirectoryItem(7, List.of(), "history1", Map.of());
    return PushMessage.of(
        new CommittedChange(
            new UserID("alice"), change, DirectoryItem.NONE, directory, Instant.EPOCH));
  }

  private static List<ConversationID> conversations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ConversationID("C2C" + i + "\"".repeat(120)))
        .toList();
  }

  private static void omits(Change change, String field) throws Exception {
    String text = message(change);
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(PushMessage.LARGEST);
    JsonNode message = new ObjectMapper().readTree(text);
    assertThat(message.at("/change").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("operation", "groupName");
    assertThat(message.at("/omitted/field").asText()).isEqualTo(field);
    assertThat(message.at("/omitted/operation").asText()).isEqualTo("getConversationList");
    assertThat(message.at("/omitted/groupName").asText()).isEqualTo("Suppliers");
    assertThat(message.at("/changeID").asText()).isEqualTo(ID.value());
    assertThat(message.at("/sequence").asLong()).isEqualTo(7);
  }

  @Test
  void whatIsTooLongIsLeftOut() throws Exception {
    List<ConversationID> many = conversations(200);

    omits(new Change.Created(ID, NAME, GROUP, many), "addedConversationIDList");
    omits(new Change.Added(ID, NAME, GROUP, many), "addedConversationIDList");
    omits(new Change.Removed(ID, NAME, GROUP, many), "removedConversationIDList");
  }

  @Test
  void whatFitsIsWhole() throws Exception {
    JsonNode message =
        new ObjectMapper().readTree(message(new Change.Added(ID, NAME, GROUP, conversations(100))));

    assertThat(message.has("omitted")).isFalse();
    assertThat(message.at("/change/addedConversationIDList")).hasSize(100);
  }
}
