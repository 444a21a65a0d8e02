package conversationgroups.domain;

import java.util.List;

/**
 * Answer of create: the name as it is stored, and what became of the conversations.
 *
 * @param changeID a text, or a list of two texts
 */
public record CreatedGroup(
    String groupName,
    List<String> successConversationIDList,
    List<ItemFailure> failureConversationIDList,
    Object changeID) {

  public static CreatedGroup of(GroupName name, ChangedConversations conversations) {
    return new CreatedGroup(
        name.value(),
        conversations.successConversationIDList(),
        conversations.failureConversationIDList(),
        conversations.changeID());
  }
}
