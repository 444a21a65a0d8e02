package conversationgroups.changes;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.domain.Caller;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.IdempotencyKey;
import conversationgroups.domain.UserID;
import conversationgroups.testing.Everything;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Erasing a user: the event, what goes, and who comes back meanwhile. */
@QuarkusTest
class EraseTest extends Erasing {

  @Test
  void eventNamesWhatWasInGroupsAndNothingIsLeft() throws IOException {
    changes().create("Suppliers", "C2Cbob", "C2Ceve");
    changes().create("研发需求", "C2Cbob", "GROUP@TGS#1");
    changes().create("empty");
    callWithKey("delete", "none");

    assertThat(erase()).isEqualTo("erasing");
    List<JsonNode> events = deliver(records());

    assertThat(events).hasSize(4);
    assertThat(last(events).get("type").asText()).isEqualTo("onConversationGroupListUpdated");
    assertThat(last(events).get("id").asText()).matches(user + ":[\\w-]{8}:4");
    assertThat(last(events).get("data"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"conversationGroupList": [],
                     "change": {"operation": "erase"},
                     "conversationIDList": ["C2Cbob", "C2Ceve", "GROUP@TGS#1"]}\
                    """));
    assertThat(items.items(user)).isEmpty();
    assertThat(erase()).isEqualTo("erased");
  }

  @Test
  void fromTheStepOnEveryCallFindsAUserWithoutGroups() {
    changes().create("g", "C2Ca");
    Caller caller = changes().caller();
    erase();

    assertThat(groups.groups(caller).groupNameList()).isEmpty();
    assertThat(Everything.of(groups, caller).conversationList()).isEmpty();
    changes().add("g", List.of("C2Cb"));
    changes().rename("g", "h");
    assertThat(groups.groups(caller).sequence()).isEqualTo(2);
  }

  @Test
  void erasingAgainSendsNothingMore() throws IOException {
    changes().create("g", "C2Ca");
    erase();
    assertThat(erase()).isEqualTo("erasing");
    assertThat(deliver(records())).hasSize(2);
    assertThat(erase()).isEqualTo("erased");
    assertThat(erase()).isEqualTo("erased");

    assertThat(records().stream().filter(record -> record.at("/dynamodb").has("NewImage")))
        .hasSize(2);
  }

  @Test
  void erasingAUserOfWhomNothingIsStoredSendsNothing() {
    assertThat(erase()).isEqualTo("erased");
    callWithKey("delete", "none");
    assertThat(items.items(user)).hasSize(1);

    assertThat(erase()).isEqualTo("erased");
    assertThat(items.items(user)).isEmpty();
    assertThat(records()).isEmpty();
  }

  @Test
  void groupsWhosePurgeWasGivenUpGoToo() throws IOException {
    changes().create("a", "C2Ca");
    changes().create("b", "C2Cb");
    changes().delete("a");
    erase();
    List<JsonNode> onlyTheErasure = List.of(last(records()));

    List<JsonNode> events = deliver(onlyTheErasure);

    assertThat(events.get(0).at("/data/conversationIDList"))
        .extracting(JsonNode::asText)
        .containsExactly("C2Cb");
    assertThat(items.items(user)).isEmpty();
  }

  @Test
  void keysOfCallsAfterTheErasureAreKept() throws IOException {
    changes().create("g");
    erase();
    List<JsonNode> records = new ArrayList<>(records());
    callWithKey("later", "none", Instant.now().plusSeconds(60));

    deliver(records);

    assertThat(items.items(user)).hasSize(1);
    assertThat(items.items(user, "K#")).hasSize(1);
  }

  @Test
  void eventOfAVeryLargeUserSaysThatItLeavesTheConversationsOut() throws IOException {
    for (int group = 0; group < 3; group++) {
      changes().create("g" + group);
      for (int start = 0; start < 950; start += 95) {
        changes().add("g" + group, longIDs(group, start));
      }
    }
    erase();
    JsonNode event = last(deliver(records()));

    assertThat(event.at("/data/omitted/field").asText()).isEqualTo("conversationIDList");
    assertThat(event.get("data").has("conversationIDList")).isFalse();
    assertThat(items.items(user)).isEmpty();
  }

  private static List<String> longIDs(int group, int start) {
    return ids(start, 95).stream().map(id -> id + "-".repeat(110) + group).toList();
  }

  private void callWithKey(String key, String group) {
    callWithKey(key, group, Instant.now());
  }

  /** A call that is refused, and remembered. */
  private void callWithKey(String key, String group, Instant time) {
    Caller caller =
        new Caller(
            new UserID(user),
            UUID.randomUUID().toString(),
            time,
            Optional.of(new IdempotencyKey(key)));
    groups.delete(caller, new GroupName(group));
  }
}
