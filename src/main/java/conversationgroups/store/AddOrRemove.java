package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import conversationgroups.table.MembershipItem;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The two ways in which a group's members change: each the mirror of the other. */
enum AddOrRemove {
  ADD(Change.ADD),
  REMOVE(Change.DELETE_FROM);

  private final String operation;

  AddOrRemove(String operation) {
    this.operation = operation;
  }

  String operation() {
    return operation;
  }

  Change.OfMembers of(
      ChangeID id, GroupName name, GroupID group, List<ConversationID> conversations) {
    return this == ADD
        ? new Change.Added(id, name, group, conversations)
        : new Change.Removed(id, name, group, conversations);
  }

  /** Whether a conversation with this presence in the group is one that the change touches. */
  boolean touches(boolean present) {
    return present == (this == REMOVE);
  }

  TransactWriteItem action(MembershipItem membership, String table, UserID user) {
    return this == ADD ? membership.add(table, user) : membership.remove(table, user);
  }

  /** By how much the group's count of conversations changes. */
  int countBy(int conversations) {
    return this == ADD ? conversations : -conversations;
  }
}
