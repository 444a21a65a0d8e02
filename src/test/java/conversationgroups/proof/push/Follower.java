package conversationgroups.proof.push;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.push.Device;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A device that follows the rule of docs/events.md: it connects, fetches, applies, and fetches on a
 * gap.
 */
final class Follower implements Runnable {

  /** What it shows; never changed once it is shown. */
  record State(long sequence, Map<String, Set<String>> groups) {}

  private final Client user;
  private final AtomicReference<Device> device = new AtomicReference<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile State state = new State(0, Map.of());
  private volatile boolean ended;

  Follower(Client user) {
    this.user = user;
    connect();
  }

  State state() {
    return state;
  }

  int fetches() {
    return fetches.get();
  }

  /** The network is gone for a moment. */
  void drop() {
    device.get().drop();
  }

  void end() {
    ended = true;
  }

  /** Connects first, so that what is committed after the fetch is pushed. */
  private void connect() {
    device.set(Device.of(user));
    fetch();
  }

  @Override
  public void run() {
    while (!ended) {
      Device current = device.get();
      JsonNode message = current.poll();
      if (message != null) {
        receive(message);
      } else if (current.isClosed()) {
        connect();
      }
    }
    device.get().drop();
  }

  private void receive(JsonNode message) {
    long sequence = message.get("sequence").asLong();
    if (sequence <= state.sequence()) {
      return;
    }
    if (sequence > state.sequence() + 1 || message.has("omitted")) {
      fetch();
      return;
    }
    Map<String, Set<String>> groups = copy(state.groups());
    apply(groups, message.get("change"));
    state = new State(sequence, groups);
  }

  private void fetch() {
    fetches.incrementAndGet();
    Answer names = user.groups().succeeds();
    Answer conversations = user.everything().succeeds();
    if (names.sequence() != conversations.sequence()) {
      fetch();
      return;
    }
    state = new State(names.sequence(), groups(names, conversations));
  }

  static Map<String, Set<String>> groups(Answer names, Answer conversations) {
    Map<String, Set<String>> groups = new TreeMap<>();
    names.groupNames().forEach(name -> groups.put(name, new TreeSet<>()));
    for (JsonNode row : conversations.data().get("conversationList")) {
      for (JsonNode name : row.get("conversationGroupList")) {
        groups
            .computeIfAbsent(name.asText(), n -> new TreeSet<>())
            .add(row.get("conversationID").asText());
      }
    }
    return groups;
  }

  private static void apply(Map<String, Set<String>> groups, JsonNode change) {
    String name = change.get("groupName").asText();
    Set<String> group = groups.getOrDefault(name, new TreeSet<>());
    switch (change.get("operation").asText()) {
      case "create" -> groups.put(name, ids(change.get("addedConversationIDList")));
      case "rename" -> groups.put(name, groups.remove(change.get("oldName").asText()));
      case "delete" -> groups.remove(name);
      default -> {
        group.addAll(ids(change.get("addedConversationIDList")));
        group.removeAll(ids(change.get("removedConversationIDList")));
      }
    }
  }

  private static Set<String> ids(JsonNode list) {
    Set<String> ids = new TreeSet<>();
    list.forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> groups) {
    Map<String, Set<String>> copy = new TreeMap<>();
    groups.forEach((name, ids) -> copy.put(name, new TreeSet<>(ids)));
    return copy;
  }
}
