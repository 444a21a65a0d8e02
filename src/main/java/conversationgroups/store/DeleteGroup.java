package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Refusals;
import conversationgroups.table.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a group out of the directory: no read, no other item. Its memberships and its item are
 * purged afterwards, by the stream's function ({@link StreamStore}).
 */
final class DeleteGroup {

  private final Write write;
  private final GroupName name;

  DeleteGroup(Write write, GroupName name) {
    this.write = write;
    this.name = name;
  }

  WriteResult run() {
    var deleted = new Change.Deleted(write.changeID(), name);
    Attempt attempt =
        write.commit(
            List.of(write.directory().delete(deleted)), write.changed(Optional.empty(), Map.of()));
    return attempt instanceof Attempt.Done done
        ? done.result()
        : write.refused(Refusals.notFound("groupName", name));
  }
}
