package conversationgroups.events;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import conversationgroups.table.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that changed one group.
 *
 * @param group the group that the step was about; of a delete, the one that is gone
 * @param directory after the step
 */
record DirectoryChange(UserID user, Step step, GroupID group, DirectoryItem directory, Instant time)
    implements UserChange {

  /** Empty for a record that is no such step. */
  static Optional<DirectoryChange> read(StreamRecord record) {
    return UserChange.read(record)
        .filter(DirectoryChange.class::isInstance)
        .map(DirectoryChange.class::cast);
  }

  static DirectoryChange of(StreamRecord record) {
    DirectoryItem before = DirectoryItem.from(record.oldImage());
    DirectoryItem after = DirectoryItem.from(record.newImage());
    Step step = DirectoryItem.lastStep(record.newImage());
    GroupID group =
        switch (step.operation()) {
          case DELETE -> before.find(step.groupName()).orElseThrow();
          case RENAME -> after.find(step.groupName()).orElseThrow();
          case CREATE, ADD, DELETE_FROM -> step.group().orElseThrow();
        };
    return new DirectoryChange(Keys.user(record.keys()), step, group, after, record.time());
  }
}
