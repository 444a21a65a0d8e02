package conversationgroups.domain;

import java.time.Instant;
import java.util.List;

/**
 * One committed change of a user's groups, or the erasure of the user. The directory item keeps the
 * last one, the table's stream shows every one, and each has its event.
 */
public sealed interface Change {

  /** The words for the kinds of changes, in the table, in events and in digests. */
  String CREATE = "create";

  String DELETE = "delete";
  String RENAME = "rename";
  String ADD = "add";
  String DELETE_FROM = "delete-from";
  String SORT = "sort";
  String ERASE = "erase";

  /** The word for its kind. */
  String operation();

  /** That the answer of the call has which made it; {@link ChangeID#NONE} of an erasure. */
  ChangeID id();

  /** A group was made, with its first conversations. */
  record Created(
      ChangeID id, GroupName groupName, GroupID group, List<ConversationID> conversations)
      implements Change {
    @Override
    public String operation() {
      return CREATE;
    }
  }

  /** The change knows no group's ID, as it needs no read: the directory before it has that. */
  record Deleted(ChangeID id, GroupName groupName) implements Change {
    @Override
    public String operation() {
      return DELETE;
    }
  }

  /** The directory after it has the group's ID under the new name. */
  record Renamed(ChangeID id, GroupName oldName, GroupName groupName) implements Change {
    @Override
    public String operation() {
      return RENAME;
    }
  }

  /** The groups are in another order, which the directory after it has. */
  record Sorted(ChangeID id) implements Change {
    @Override
    public String operation() {
      return SORT;
    }
  }

  /** Conversations came into a group or left it. */
  sealed interface OfMembers extends Change permits Added, Removed {

    GroupName groupName();

    GroupID group();

    /** Those that came or left; never none. */
    List<ConversationID> conversations();
  }

  record Added(ChangeID id, GroupName groupName, GroupID group, List<ConversationID> conversations)
      implements OfMembers {
    @Override
    public String operation() {
      return ADD;
    }
  }

  record Removed(
      ChangeID id, GroupName groupName, GroupID group, List<ConversationID> conversations)
      implements OfMembers {
    @Override
    public String operation() {
      return DELETE_FROM;
    }
  }

  /**
   * The end of a user's history.
   *
   * @param mark tells this erasure from every other one, so that the end of an erased directory can
   *     never be that of a later one
   * @param time when it was begun, to the second
   * @param stored the groups of which items were stored before the change, deleted ones included
   *     that were not purged yet; those of the directory are in the stream's image
   */
  record Erased(String mark, Instant time, List<GroupID> stored) implements Change {
    @Override
    public String operation() {
      return ERASE;
    }

    @Override
    public ChangeID id() {
      return ChangeID.NONE;
    }
  }
}
