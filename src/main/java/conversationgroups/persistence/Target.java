package conversationgroups.persistence;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import java.util.Optional;

/**
 * The group that the writes of one call go to. Until the first of them is done it is the group of
 * that name; after it, that same group, also under another name.
 */
final class Target {

  private GroupName name;
  private Optional<GroupID> id;
  private boolean reached;

  /** The group of this name, not yet looked up. */
  Target(GroupName name) {
    this.name = name;
    this.id = Optional.empty();
  }

  /** The group that this call has made. */
  Target(GroupName name, Optional<GroupID> made) {
    this.name = name;
    this.id = made;
    this.reached = true;
  }

  GroupName name() {
    return name;
  }

  /** Empty where there is no such group. */
  Optional<GroupID> id() {
    return id;
  }

  void locate(Directory directory) {
    if (reached) {
      Optional<GroupName> now = id.flatMap(directory::nameOf);
      now.ifPresent(renamed -> name = renamed);
      id = now.isPresent() ? id : Optional.empty();
    } else {
      id = directory.find(name);
    }
  }

  /** A write has gone to the group: the next must go to the same one. */
  void reached() {
    reached = true;
  }
}
