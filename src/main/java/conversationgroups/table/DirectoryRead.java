package conversationgroups.table;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A directory with the last step of its user.
 *
 * @param last empty for a user of whom nothing is stored, or who has just been erased
 */
public record DirectoryRead(DirectoryItem directory, Optional<Step> last) {

  static DirectoryRead from(Map<String, AttributeValue> item) {
    boolean hasStep = !item.isEmpty() && !EraseStep.isLast(item);
    return new DirectoryRead(
        DirectoryItem.from(item),
        hasStep ? Optional.of(DirectoryItem.lastStep(item)) : Optional.empty());
  }
}
