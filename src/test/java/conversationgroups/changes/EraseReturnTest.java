package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user who is erased and comes back: what is new stays, whenever it was made. */
@QuarkusTest
class EraseReturnTest extends Erasing {

  @Test
  void whoComesBackBeforeThePurgeKeepsWhatIsNewAndTheSequenceGoesOn() throws IOException {
    changes().create("g", "C2Ca", "C2Cb");
    erase();
    changes().create("g", "C2Cnew");
    List<JsonNode> events = deliver(records());

    assertThat(last(events).get("sequence").asLong()).isEqualTo(3);
    assertThat(events.get(1).at("/data/conversationIDList"))
        .extracting(JsonNode::asText)
        .containsExactly("C2Ca", "C2Cb");
    assertThat(items.items(user)).hasSize(3);
    assertThat(items.items(user, "M#").get(0).get("sk").s()).endsWith("#C2Cnew");
    items.countsEqualMemberships(user);
  }

  @Test
  void whoComesBackAfterThePurgeBeginsAnew() throws IOException {
    changes().create("g", "C2Ca");
    erase();
    deliver(records());
    int before = records().size();
    changes().create("g", "C2Cnew");

    List<JsonNode> events = deliver(records().subList(before, records().size()));
    assertThat(events.get(0).get("sequence").asLong()).isEqualTo(1);
    assertThat(events.get(0).at("/data/conversationGroupList")).hasSize(1);
  }

  @Test
  void erasureThatIsDeliveredAgainDoesNotTouchWhoCameBack() throws IOException {
    changes().create("g", "C2Ca");
    erase();
    List<JsonNode> former = records();
    deliver(former);
    changes().create("g", "C2Cnew");
    changes().add("g", List.of("C2Cnewer"));
    assertThat(groups.groups(changes().caller()).sequence()).isEqualTo(2);

    deliver(former);

    assertThat(items.items(user)).hasSize(4);
    items.countsEqualMemberships(user);
  }

  @Test
  void eventsOfTwoHistoriesHaveDifferentIDsThoughAllElseIsTheSame() throws IOException {
    changes().create("g", "C2Ca");
    erase();
    deliver(records());
    changes().create("g", "C2Ca");
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode record : records()) {
      ObjectNode inOneSecond = record.deepCopy();
      inOneSecond.withObject("/dynamodb").put("ApproximateCreationDateTime", 1_700_000_000);
      all.addAll(deliver(List.of(inOneSecond)));
    }

    JsonNode first = all.get(0);
    JsonNode second = last(all);
    assertThat(first.get("time")).isEqualTo(second.get("time"));
    assertThat(first.get("sequence")).isEqualTo(second.get("sequence"));
    assertThat(first.get("id")).isNotEqualTo(second.get("id"));
    assertThat(all).extracting(event -> event.get("id").asText()).doesNotHaveDuplicates();
  }
}
