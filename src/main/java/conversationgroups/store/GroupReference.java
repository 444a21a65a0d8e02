package conversationgroups.store;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.table.DirectoryItem;
import java.util.Optional;

/**
 * The group that a write goes to: of the first write of a call the group of that name, of a later
 * one the same group as before, also under another name.
 *
 * @param name as the caller gave it
 * @param id of the group that the call has reached, empty before
 * @param required whether the call fails where there is no such group; else there is nothing to do
 */
record GroupReference(GroupName name, Optional<GroupID> id, boolean required) {

  static GroupReference named(GroupName name) {
    return new GroupReference(name, Optional.empty(), true);
  }

  /** Empty where there is no such group. */
  Optional<DirectoryItem.Entry> in(DirectoryItem directory) {
    return id.isPresent() ? directory.entry(id.get()) : directory.entry(name);
  }
}
