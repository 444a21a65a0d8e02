package conversationgroups.store;

import conversationgroups.domain.ChangeID;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.GroupToLeave;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes conversations out of every group that they are in at one moment: first the groups are
 * found, then they are left one after the other, each by a change of its own. A group that was
 * deleted meanwhile is left already.
 *
 * <p>Of a call with a key the groups are remembered before the first is left. So a repeat leaves
 * what its call has not left yet, and no group that came since.
 */
final class LeaveGroups {

  /** The word for the call in digests; its changes are those of delete-from. */
  static final String OPERATION = "delete-from-all";

  private final WritesOfCall call;
  private final List<ConversationID> conversations;

  LeaveGroups(WritesOfCall call, List<ConversationID> conversations) {
    this.call = call;
    this.conversations = conversations;
  }

  WriteResult run() {
    WriteResult planned = call.first().planned(found());
    if (!planned.isSuccess()) {
      return planned;
    }
    List<ChangeID> changeIDs = new ArrayList<>();
    for (GroupToLeave group : planned.plan()) {
      GroupReference reference = new GroupReference(group.name(), Optional.of(group.id()), false);
      List<List<ConversationID>> parts = call.parts(of(group));
      for (int part = 0; part < parts.size(); part++) {
        // By the group, since a repeat without a key may find other groups in other places.
        Write write = call.write(group.id() + "." + part, planned.expires());
        WriteResult left =
            new ChangeMembers(write, AddOrRemove.REMOVE, reference, parts.get(part))
                .run(group.id());
        if (!left.isSuccess()) {
          return left;
        }
        changeIDs.addAll(left.changeIDs());
      }
    }
    return new WriteResult(
        Code.SUCCESS, "", Map.of(), Optional.empty(), changeIDs, planned.expires());
  }

  private List<GroupToLeave> found() {
    Map<DirectoryItem.Entry, List<ConversationID>> groups =
        new ReadConversations(call.reader(), call.caller().user(), call.deadline())
            .groupsWith(conversations);
    List<GroupToLeave> found = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          BitSet positions = new BitSet();
          members.forEach(id -> positions.set(conversations.indexOf(id)));
          found.add(new GroupToLeave(group.id(), group.name(), positions));
        });
    return found;
  }

  private List<ConversationID> of(GroupToLeave group) {
    return group.positions().stream().mapToObj(conversations::get).toList();
  }
}
