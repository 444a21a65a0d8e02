package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupList;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Refusals;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.WriteResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the groups into another order: their places in the directory, which is all that is written.
 * No read, but where there are too few names for another order.
 */
final class SortGroups {

  private static final int DIRECTORY = 0;

  private final Write write;
  private final List<GroupName> names;

  SortGroups(Write write, List<GroupName> names) {
    this.write = write;
    this.names = names;
  }

  WriteResult run() {
    if (names.size() < 2) {
      return unsorted(write.reader().directory(write.user(), write.deadline()));
    }
    var sorted = new Change.Sorted(write.changeID());
    Attempt attempt =
        write.commit(
            List.of(write.directory().sort(sorted, names)),
            write.changed(Optional.empty(), Map.of()));
    if (attempt instanceof Attempt.Done done) {
      return done.result();
    }
    Cancellation why = ((Attempt.Cancelled) attempt).why();
    return unsorted(DirectoryItem.from(why.item(DIRECTORY)));
  }

  /** The groups are in this order already, or they are others. */
  private WriteResult unsorted(DirectoryItem directory) {
    Set<String> asked = new HashSet<>();
    names.forEach(name -> asked.add(name.value()));
    return asked.equals(Set.copyOf(directory.names()))
        ? write.unchanged(Optional.empty(), Map.of())
        : write.refused(
            Refusals.otherGroups(new GroupList(directory.names(), directory.sequence())));
  }
}
