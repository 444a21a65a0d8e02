package conversationgroups.events;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.persistence.Directory;
import conversationgroups.persistence.Keys;
import conversationgroups.persistence.Step;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One step of a user's history, as a record of the stream tells it.
 *
 * @param group the group that the step was about; of a delete, the one that is gone
 * @param directory after the step
 */
record DirectoryChange(UserID user, Step step, GroupID group, Directory directory, Instant time) {

  /**
   * Empty for a record that is not a step: the stream also shows the other items, and the end of a
   * directory.
   *
   * @throws RuntimeException if the record is of a directory, but cannot be read
   */
  static Optional<DirectoryChange> read(StreamRecord record) {
    Map<String, AttributeValue> keys = record.keys();
    Map<String, AttributeValue> newImage = record.newImage();
    if (!Keys.isDirectory(keys) || newImage.isEmpty()) {
      return Optional.empty();
    }
    Directory before = Directory.from(record.oldImage());
    Directory after = Directory.from(newImage);
    Step step = Directory.lastStep(newImage);
    GroupID group =
        switch (step.operation()) {
          case DELETE -> before.find(step.groupName()).orElseThrow();
          case RENAME -> after.find(step.groupName()).orElseThrow();
          case CREATE, ADD, DELETE_FROM -> step.group().orElseThrow();
        };
    return Optional.of(new DirectoryChange(Keys.user(keys), step, group, after, record.time()));
  }
}
