package conversationgroups.domain;

import java.util.List;

/**
 * Answer of add, delete-from and delete-from-all: every distinct ID of the request, in one of the
 * two lists.
 *
 * @param changeID absent if nothing changed, a text, or a list of several texts
 */
public record ChangedConversations(
    List<String> successConversationIDList,
    List<ItemFailure> failureConversationIDList,
    Object changeID) {}
