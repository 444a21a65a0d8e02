package conversationgroups.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A subscriber: keeps a copy of every user's groups. */
public final class GroupsCopy {

  public record State(long sequence, Map<String, Set<String>> groups) {}

  private final Map<String, State> users = new HashMap<>();
  private final Map<String, Instant> erased = new HashMap<>();
  private final Function<String, State> fetchAgain;

  public GroupsCopy(Function<String, State> fetchAgain) {
    this.fetchAgain = fetchAgain;
  }

  public State of(String user) {
    return users.getOrDefault(user, new State(0, new HashMap<>()));
  }

  public void receive(JsonNode event) {
    String user = event.get("subject").asText();
    long sequence = event.get("sequence").asLong();
    State known = of(user);
    Instant time = Instant.parse(event.get("time").asText());
    boolean ofAnErasedPast = erased.containsKey(user) && !time.isAfter(erased.get(user));
    boolean erasure = event.at("/data/change/operation").asText().equals("erase");
    if (erasure && !ofAnErasedPast) {
      users.remove(user);
      erased.put(user, time);
      return;
    }
    if (sequence <= known.sequence()) {
      return; // delivered before
    }
    boolean somethingIsMissing = sequence > known.sequence() + 1;
    if (ofAnErasedPast || somethingIsMissing || event.at("/data/omitted").isObject()) {
      fetch(user);
      return;
    }
    apply(known.groups(), event.get("data"), event.at("/data/change"));
    users.put(user, new State(sequence, known.groups()));
  }

  private void fetch(String user) {
    State state = fetchAgain.apply(user);
    if (erased.containsKey(user) && state.groups().isEmpty()) {
      users.remove(user); // what was erased may still be going, and its numbers with it
    } else {
      users.put(user, state);
    }
  }

  private static void apply(Map<String, Set<String>> groups, JsonNode data, JsonNode change) {
    String name = change.path("groupName").asText(data.path("groupName").asText());
    switch (change.get("operation").asText()) {
      case "create" -> groups.put(name, ids(data.get("conversationIDList")));
      case "rename" -> groups.put(name, groups.remove(change.get("oldName").asText()));
      case "delete" -> groups.remove(name);
      case "sort" -> {} // this copy keeps no order: conversationGroupList has it
      case "add" -> groups.get(name).addAll(ids(change.get("addedConversationIDList")));
      default -> groups.get(name).removeAll(ids(change.get("removedConversationIDList")));
    }
  }

  private static Set<String> ids(JsonNode list) {
    Set<String> ids = new TreeSet<>();
    list.forEach(id -> ids.add(id.asText()));
    return ids;
  }
}
