package conversationgroups.domain;

import java.util.List;

/**
 * Answer of {@code getConversationList}.
 *
 * @param sequence the user's change counter as of this list; the list shows that step or a newer
 * @param nextToken where the next page begins, or null when this is the last
 */
public record ConversationList<C>(List<C> conversationList, long sequence, String nextToken) {

  /** A conversation on a page of one group. */
  public record Member(String conversationID) {}

  /** A conversation with the names of its groups, in their order of creation. */
  public record Grouped(String conversationID, List<String> conversationGroupList) {}
}
