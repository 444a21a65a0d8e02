package conversationgroups.store;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.table.DirectoryItem;
import java.util.Optional;

/**
 * The group that the writes of one call go to. Until the first of them is done it is the group of
 * that name; after it, that same group, also under another name.
 */
final class Target {

  private GroupName name;
  private Optional<GroupID> id = Optional.empty();
  private boolean reached;

  /** The group of this name, not yet looked up. */
  Target(GroupName name) {
    this.name = name;
  }

  GroupName name() {
    return name;
  }

  /** Empty where there is no such group. */
  Optional<GroupID> id() {
    return id;
  }

  void locate(DirectoryItem directory) {
    if (reached) {
      Optional<GroupName> now = id.flatMap(directory::nameOf);
      now.ifPresent(renamed -> name = renamed);
      id = now.isPresent() ? id : Optional.empty();
    } else {
      id = directory.find(name);
    }
  }

  /**
   * A write has gone to a group: the next must go to the same one.
   *
   * @param group the one that the write went to, also where this call repeats an earlier one and
   *     the name is another group's by now
   */
  void reached(GroupID group) {
    id = Optional.of(group);
    reached = true;
  }
}
