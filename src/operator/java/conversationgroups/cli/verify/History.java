package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The changes that the checks have made, by the sequence that each must have. */
final class History {

  private record Change(String operation, String groupName) {

    boolean isToldBy(JsonNode event) {
      boolean list = !operation.equals("add") && !operation.equals("delete-from");
      String type = list ? "onConversationGroupListUpdated" : "onConversationInGroupUpdated";
      JsonNode data = event.path("data");
      JsonNode name = data.at(list ? "/change/groupName" : "/groupName");
      return event.path("type").asText().equals(type)
          && data.at("/change/operation").asText().equals(operation)
          && name.asText().equals(groupName);
    }
  }

  private final Api api;
  private final NavigableMap<Long, Change> changes = new TreeMap<>();
  private long sequence;

  History(Api api) {
    this.api = api;
  }

  /** Goes on from what the service has, wherever a check before has failed. */
  void resume() throws IOException, InterruptedException {
    sequence = api.sequence();
    changes.tailMap(sequence, false).clear();
  }

  /** Notes that a call has changed something. */
  void changed(String operation, String groupName) {
    sequence++;
    changes.put(sequence, new Change(operation, groupName));
  }

  /** Makes an empty group. */
  void create(String groupName) throws IOException, InterruptedException {
    change("create", groupName);
  }

  void delete(String groupName) throws IOException, InterruptedException {
    change("delete", groupName);
  }

  private void change(String operation, String groupName) throws IOException, InterruptedException {
    api.post(operation + "ConversationGroup", Api.group(groupName)).data();
    changed(operation, groupName);
  }

  long sequence() {
    return sequence;
  }

  /** Each change counts by one, and what changed nothing does not count. */
  void mustBeTheServices() throws IOException, InterruptedException {
    long now = api.sequence();
    CheckFailedException.unless(
        now == sequence, "the sequence is " + now + ", and " + sequence + " by what was changed");
  }

  /** What the events tell otherwise than the changes were, among those that were told. */
  List<String> differences(Map<Long, JsonNode> events) {
    List<String> differences = new ArrayList<>();
    events.forEach(
        (number, event) -> {
          Change change = changes.get(number);
          if (change != null && !change.isToldBy(event)) {
            differences.add(number + " was " + change.operation() + ", and is told as " + event);
          }
        });
    return differences;
  }
}
