package conversationgroups.changes;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One change of a user's history, as a record of the stream tells it.
 *
 * @param before the directory before the change
 * @param directory the directory after it
 * @param time when it was committed
 */
public record CommittedChange(
    UserID user, Change change, DirectoryItem before, DirectoryItem directory, Instant time) {

  /**
   * Empty for a record that is no change: the stream also shows the other items, and the end of a
   * directory.
   *
   * @throws RuntimeException if the record is of a directory, but cannot be read
   */
  public static Optional<CommittedChange> read(StreamRecord record) {
    Map<String, AttributeValue> keys = record.keys();
    Map<String, AttributeValue> image = record.newImage();
    if (!Keys.isDirectory(keys) || image.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CommittedChange(
            Keys.user(keys),
            DirectoryItem.lastChange(image),
            DirectoryItem.from(record.oldImage()),
            DirectoryItem.from(image),
            record.time()));
  }

  /** The group that the change was about; of a deletion, the one that is gone. */
  GroupID group() {
    if (change instanceof Change.Created created) {
      return created.group();
    }
    if (change instanceof Change.OfMembers members) {
      return members.group();
    }
    if (change instanceof Change.Renamed renamed) {
      return directory.find(renamed.groupName()).orElseThrow();
    }
    if (change instanceof Change.Deleted deleted) {
      return before.find(deleted.groupName()).orElseThrow();
    }
    throw new IllegalStateException(change.operation() + " is of all groups");
  }

  /** Whether items of groups are left that nobody sees any more, to be purged. */
  boolean leavesItemsBehind() {
    return change instanceof Change.Deleted || change instanceof Change.Erased;
  }

  /** The groups whose items are left; of an erasure also those that had been deleted before it. */
  Set<GroupID> groupsLeftBehind() {
    if (!(change instanceof Change.Erased erased)) {
      return change instanceof Change.Deleted ? Set.of(group()) : Set.of();
    }
    Set<GroupID> groups = new LinkedHashSet<>();
    before.groups().forEach(entry -> groups.add(entry.id()));
    groups.addAll(erased.stored());
    return groups;
  }
}
