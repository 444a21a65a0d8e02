package conversationgroups.events;

import conversationgroups.domain.UserID;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.EraseStep;
import conversationgroups.table.Keys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One step of a user's history, as a record of the stream tells it. */
sealed interface UserChange permits DirectoryChange, UserErasure {

  UserID user();

  /** The directory after the step. */
  DirectoryItem directory();

  /** When the step was committed. */
  Instant time();

  /**
   * Empty for a record that is not a step: the stream also shows the other items, and the end of a
   * directory.
   *
   * @throws RuntimeException if the record is of a directory, but cannot be read
   */
  static Optional<UserChange> read(StreamRecord record) {
    Map<String, AttributeValue> newImage = record.newImage();
    if (!Keys.isDirectory(record.keys()) || newImage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        EraseStep.isLast(newImage) ? UserErasure.of(record) : DirectoryChange.of(record));
  }
}
