package conversationgroups.table;

import conversationgroups.domain.Change;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A directory with the last change of its user.
 *
 * @param last empty for a user of whom nothing is stored
 */
public record DirectoryRead(DirectoryItem directory, Optional<Change> last) {

  static DirectoryRead from(Map<String, AttributeValue> item) {
    return new DirectoryRead(
        DirectoryItem.from(item),
        item.isEmpty() ? Optional.empty() : Optional.of(DirectoryItem.lastChange(item)));
  }
}
