package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Refusals;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.GroupItem;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Makes a group with its first conversations: one transaction, no read. It takes a second one for a
 * user's very first group, whose directory has to be made with it.
 */
final class CreateGroup {

  private static final int DIRECTORY = 0;
  private static final int GROUP = 1;

  private final Write write;
  private final GroupName name;
  private final List<ConversationID> conversations;

  CreateGroup(Write write, GroupName name, List<ConversationID> conversations) {
    this.write = write;
    this.name = name;
    this.conversations = conversations;
  }

  WriteResult run() {
    boolean first = false;
    int takenIDs = 0;
    while (true) {
      GroupID id = GroupID.of(write.mark(), takenIDs);
      Attempt attempt = attempt(id, first);
      if (attempt instanceof Attempt.Done done) {
        return done.result();
      }
      Cancellation why = ((Attempt.Cancelled) attempt).why();
      if (wasMadeBefore(why)) {
        return made(id);
      }
      if (why.failed(DIRECTORY)) {
        DirectoryItem directory = DirectoryItem.from(why.item(DIRECTORY));
        if (!first && !why.item(DIRECTORY).isEmpty()) {
          return write.refused(
              directory.groups().size() >= Limits.GROUPS_PER_USER
                  ? Refusals.tooManyGroups()
                  : Refusals.taken("groupName", name));
        }
        // No directory yet: put one. Another request was faster with that: update it.
        first = !first;
      }
      if (why.failed(GROUP)) {
        takenIDs++;
      }
    }
  }

  /**
   * Whether Lambda repeats the call: the group is there, or began the history and may have gone.
   */
  private boolean wasMadeBefore(Cancellation why) {
    return (why.failed(GROUP) && GroupItem.isOf(why.item(GROUP), write.mark()))
        || (why.failed(DIRECTORY)
            && DirectoryItem.from(why.item(DIRECTORY)).beganWith(write.mark()));
  }

  private Attempt attempt(GroupID id, boolean first) {
    var created = new Change.Created(write.changeID(), name, id, conversations);
    String table = write.writer().table();
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(
        first
            ? write.directory().createFirst(created, write.mark())
            : write.directory().create(created, write.mark()));
    actions.add(new GroupItem(table, write.user(), id).create(write.caller().time(), write.mark()));
    for (ConversationID conversation : conversations) {
      actions.add(new MembershipItem(id, conversation).add(table, write.user()));
    }
    return write.commit(actions, made(id));
  }

  private WriteResult made(GroupID id) {
    return write.changed(Optional.of(id), Map.of());
  }
}
