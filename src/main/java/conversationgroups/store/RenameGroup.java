package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Refusals;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a group another name: its entry moves in the directory, which is all that is written, as no
 * other item knows the name. No read, but for the name that the group has already.
 */
final class RenameGroup {

  private static final int DIRECTORY = 0;

  private final Write write;
  private final GroupName oldName;
  private final GroupName newName;

  RenameGroup(Write write, GroupName oldName, GroupName newName) {
    this.write = write;
    this.oldName = oldName;
    this.newName = newName;
  }

  WriteResult run() {
    if (oldName.equals(newName)) {
      return keepName();
    }
    var renamed = new Change.Renamed(write.changeID(), oldName, newName);
    Attempt attempt =
        write.commit(
            List.of(write.directory().rename(renamed)), write.changed(Optional.empty(), Map.of()));
    if (attempt instanceof Attempt.Done done) {
      return done.result();
    }
    Cancellation why = ((Attempt.Cancelled) attempt).why();
    return write.refused(
        DirectoryItem.from(why.item(DIRECTORY)).find(oldName).isEmpty()
            ? Refusals.notFound("oldName", oldName)
            : Refusals.taken("newName", newName));
  }

  private WriteResult keepName() {
    DirectoryItem directory = write.reader().directory(write.user(), write.deadline());
    return directory.find(oldName).isPresent()
        ? write.unchanged(Optional.empty(), Map.of())
        : write.refused(Refusals.notFound("oldName", oldName));
  }
}
