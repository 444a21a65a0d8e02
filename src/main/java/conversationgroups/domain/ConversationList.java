package conversationgroups.domain;

import java.util.List;

/**
 * Answer of {@code getConversationList}.
 *
 * @param groupNameList the user's groups in their order, where all conversations are listed; null
 *     where the caller has named groups or conversations
 * @param sequence the user's change counter as of this list: a page of a group shows that change or
 *     a newer one, another list that change
 * @param nextToken where the next page begins, or null when this is the last
 */
public record ConversationList<C>(
    List<C> conversationList, List<String> groupNameList, long sequence, String nextToken) {

  /** A conversation on a page of one group. */
  public record Member(String conversationID) {}

  /** A conversation with the names of its groups, in the user's order. */
  public record Grouped(String conversationID, List<String> conversationGroupList) {}
}
