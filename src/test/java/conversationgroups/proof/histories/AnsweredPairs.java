package conversationgroups.proof.histories;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The memberships of which a list of conversations tells. */
final class AnsweredPairs {

  record Pair(int group, String conversation) {}

  private AnsweredPairs() {}

  /**
   * Each membership that the answer tells of, and whether it is there by the answer.
   *
   * @param groups all groups there were, by name
   */
  static Map<Pair, Boolean> of(
      Op op, Reply reply, Map<String, Integer> groups, Set<String> universe) {
    Set<Pair> there = new HashSet<>();
    Map<Pair, Boolean> pairs = new HashMap<>();
    Map<String, Integer> asked =
        op instanceof Op.Page page ? Map.of(page.name(), id(groups, page.name())) : groups;
    Collection<String> conversations = op instanceof Op.OfConversations of ? of.ids() : universe;
    for (JsonNode row : reply.data().path("conversationList")) {
      String conversation = row.path("conversationID").asText();
      if (op instanceof Op.Page page) {
        there.add(new Pair(id(groups, page.name()), conversation));
      }
      for (JsonNode name : row.path("conversationGroupList")) {
        there.add(new Pair(id(groups, name.asText()), conversation));
      }
    }
    for (Integer group : asked.values()) {
      for (String conversation : conversations) {
        Pair pair = new Pair(group, conversation);
        pairs.put(pair, there.remove(pair));
      }
    }
    there.stream()
        .filter(pair -> universe.contains(pair.conversation()))
        .forEach(pair -> pairs.put(pair, true));
    return pairs;
  }

  /** A name that no group had counts as a group that never was, in which nothing ever is. */
  private static int id(Map<String, Integer> groups, String name) {
    return groups.getOrDefault(name, -1);
  }
}
