package conversationgroups.store;

import conversationgroups.domain.UserID;
import conversationgroups.table.DirectoryUpdate;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.Step;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The two ways in which a group's content changes: each the mirror of the other. */
enum MemberChange {
  ADD(Step.Operation.ADD, false) {
    @Override
    TransactWriteItem action(MembershipItem membership, String table, UserID user) {
      return membership.add(table, user);
    }

    @Override
    TransactWriteItem step(DirectoryUpdate directory, Step step) {
      return directory.grow(step);
    }
  },

  REMOVE(Step.Operation.DELETE_FROM, true) {
    @Override
    TransactWriteItem action(MembershipItem membership, String table, UserID user) {
      return membership.remove(table, user);
    }

    @Override
    TransactWriteItem step(DirectoryUpdate directory, Step step) {
      return directory.shrink(step);
    }
  };

  private final Step.Operation operation;
  private final boolean touchesPresent;

  MemberChange(Step.Operation operation, boolean touchesPresent) {
    this.operation = operation;
    this.touchesPresent = touchesPresent;
  }

  Step.Operation operation() {
    return operation;
  }

  /** Whether a conversation with this presence in the group is one that the change touches. */
  boolean touches(boolean present) {
    return present == touchesPresent;
  }

  abstract TransactWriteItem action(MembershipItem membership, String table, UserID user);

  abstract TransactWriteItem step(DirectoryUpdate directory, Step step);
}
