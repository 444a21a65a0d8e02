package conversationgroups.events;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.EraseStep;
import conversationgroups.table.Keys;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The step that erased a user.
 *
 * @param groups those that the user had
 * @param directory after the step: without groups
 */
record UserErasure(
    UserID user, EraseStep step, Set<GroupID> groups, DirectoryItem directory, Instant time)
    implements UserChange {

  static UserErasure of(StreamRecord record) {
    Set<GroupID> groups = new LinkedHashSet<>();
    DirectoryItem.from(record.oldImage()).groups().forEach(group -> groups.add(group.id()));
    return new UserErasure(
        Keys.user(record.keys()),
        EraseStep.from(record.newImage()),
        groups,
        DirectoryItem.from(record.newImage()),
        record.time());
  }

  /** Also those that had been deleted and may be there in part. */
  Set<GroupID> stored() {
    Set<GroupID> stored = new LinkedHashSet<>(groups);
    stored.addAll(step.stored());
    return stored;
  }
}
