package conversationgroups.persistence;

import conversationgroups.domain.UserID;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The two ways in which a group's content changes: each the mirror of the other. */
enum Change {
  ADD(Step.Operation.ADD, false) {
    @Override
    TransactWriteItem action(Membership membership, String table, UserID user) {
      return membership.add(table, user);
    }

    @Override
    TransactWriteItem step(DirectoryStep directory, Step step) {
      return directory.grow(step);
    }
  },

  REMOVE(Step.Operation.DELETE_FROM, true) {
    @Override
    TransactWriteItem action(Membership membership, String table, UserID user) {
      return membership.remove(table, user);
    }

    @Override
    TransactWriteItem step(DirectoryStep directory, Step step) {
      return directory.shrink(step);
    }
  };

  private final Step.Operation operation;
  private final boolean touchesPresent;

  Change(Step.Operation operation, boolean touchesPresent) {
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

  abstract TransactWriteItem action(Membership membership, String table, UserID user);

  abstract TransactWriteItem step(DirectoryStep directory, Step step);
}
