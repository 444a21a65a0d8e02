package conversationgroups.proof.service;

import conversationgroups.proof.model.Group;
import conversationgroups.proof.model.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must hold of a user's items once the stream is drained, read past the service.
 *
 * @param order the names by their places
 */
public record TableAudit(
    long sequence, List<String> order, Map<String, Set<String>> content, List<String> problems) {

  public static TableAudit of(List<Map<String, AttributeValue>> items) {
    Map<String, Map<String, AttributeValue>> bySortKey = new HashMap<>();
    Map<String, Set<String>> members = new HashMap<>();
    for (Map<String, AttributeValue> item : items) {
      String key = item.get("sk").s();
      bySortKey.put(key, item);
      if (key.startsWith("M#")) {
        members.computeIfAbsent(key.substring(2, 10), id -> new TreeSet<>()).add(key.substring(11));
      }
    }
    Map<String, AttributeValue> directory = bySortKey.getOrDefault("DIRECTORY", Map.of());
    Map<String, Set<String>> content = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    if (!directory.isEmpty()) {
      directory
          .get("groups")
          .m()
          .forEach(
              (name, entry) -> {
                String id = entry.l().get(0).s();
                Set<String> own = members.getOrDefault(id, Set.of());
                content.put(name, own);
                members.remove(id);
                Map<String, AttributeValue> group = bySortKey.remove("G#" + id);
                if (group == null) {
                  problems.add("no item of group " + name);
                }
                String count = entry.l().get(1).n();
                if (!count.equals("" + own.size())) {
                  problems.add("group %s counts %s and has %d".formatted(name, count, own.size()));
                }
              });
    }
    List<String> order = new ArrayList<>(content.keySet());
    order.sort(
        Comparator.comparingLong(
            name -> Long.parseLong(directory.get("groups").m().get(name).l().get(2).n())));
    if (content.size() > 20) {
      problems.add("more than 20 groups: " + content.keySet());
    }
    members.forEach((id, orphans) -> problems.add("orphans of group " + id + ": " + orphans));
    bySortKey.keySet().stream()
        .filter(key -> key.startsWith("G#"))
        .forEach(key -> problems.add("a group item that no directory names: " + key));
    long sequence = directory.isEmpty() ? 0 : Long.parseLong(directory.get("v").n());
    return new TableAudit(sequence, order, content, problems);
  }

  /** Whether the table holds what the model does. */
  public boolean equals(State state) {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (Group group : state.groups()) {
      expected.put(group.name(), group.members());
    }
    return sequence == state.sequence() && order.equals(state.names()) && content.equals(expected);
  }
}
