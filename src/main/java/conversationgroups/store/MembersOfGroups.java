package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.table.DirectoryItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Conversations of groups as they were read, one group after the other, and which of them must be
 * read again to be those of one moment.
 *
 * @param members of each group that was read
 * @param since for each of them, the sequence of the directory before which it was not read
 */
record MembersOfGroups(Map<GroupID, Set<ConversationID>> members, Map<GroupID, Long> since) {

  static final MembersOfGroups NONE = new MembersOfGroups(Map.of(), Map.of());

  /**
   * The groups that must be read before this is what a directory says: those that were not read
   * yet, and those that have changed since, by more than the directory's last change.
   */
  List<DirectoryItem.Entry> stale(DirectoryItem directory) {
    return directory.groups().stream()
        .filter(group -> isStale(group, directory.sequence()))
        .toList();
  }

  private boolean isStale(DirectoryItem.Entry group, long sequence) {
    Long read = since.get(group.id());
    return read == null ? group.conversations() > 0 : read < group.changed() && read < sequence - 1;
  }

  /**
   * With these groups read, again or for the first time.
   *
   * @param sequence of the directory that was read before them
   */
  MembersOfGroups with(Map<GroupID, Set<ConversationID>> read, long sequence) {
    Map<GroupID, Set<ConversationID>> allMembers = new HashMap<>(members);
    Map<GroupID, Long> allSince = new HashMap<>(since);
    allMembers.putAll(read);
    read.keySet().forEach(group -> allSince.put(group, sequence));
    return new MembersOfGroups(allMembers, allSince);
  }

  /**
   * With what the directory's last change did. To do it once more where it was seen changes
   * nothing. DynamoDB commits the items of a transaction one after the other, so a change of which
   * the directory tells may be missing in what is read right after.
   */
  MembersOfGroups after(Optional<Change> last) {
    if (last.isPresent() && last.get() instanceof Change.Created created) {
      return with(created.group(), members -> members.addAll(created.conversations()));
    }
    if (last.isPresent() && last.get() instanceof Change.Added added) {
      return with(added.group(), members -> members.addAll(added.conversations()));
    }
    if (last.isPresent() && last.get() instanceof Change.Removed removed) {
      return with(removed.group(), members -> removed.conversations().forEach(members::remove));
    }
    return this;
  }

  private MembersOfGroups with(GroupID group, Consumer<Set<ConversationID>> change) {
    Set<ConversationID> changed = new HashSet<>(members.getOrDefault(group, Set.of()));
    change.accept(changed);
    Map<GroupID, Set<ConversationID>> allMembers = new HashMap<>(members);
    allMembers.put(group, changed);
    return new MembersOfGroups(allMembers, since);
  }

  /** All conversations of these groups. */
  Stream<ConversationID> of(List<DirectoryItem.Entry> groups) {
    return groups.stream().flatMap(group -> members.getOrDefault(group.id(), Set.of()).stream());
  }

  boolean has(GroupID group, ConversationID conversation) {
    return members.getOrDefault(group, Set.of()).contains(conversation);
  }
}
