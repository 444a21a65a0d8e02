package conversationgroups.table;

import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.GroupID;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The step that ends a user's history, as the directory item keeps it until the item itself goes.
 *
 * @param mark tells this erasure from every other one, so that the end of an erased directory can
 *     never be that of a later one
 * @param time when it was begun, to the second
 * @param stored the groups of which items were stored before the step, deleted ones included that
 *     were not purged yet; those of the directory are in the stream's image
 */
public record EraseStep(String mark, Instant time, List<GroupID> stored) {

  /** The word for it in the table and in events. */
  public static final String OPERATION = "erase";

  private static final String MARK = "r";
  private static final String TIME = "t";
  private static final String STORED = "s";

  /** Whether this is a directory whose user has been erased, with nothing after that. */
  public static boolean isLast(Map<String, AttributeValue> directory) {
    AttributeValue last = directory.get(DirectoryItem.LAST_STEP);
    return last != null && last.m().get(Step.OPERATION).s().equals(OPERATION);
  }

  /** Of such a directory. */
  public static EraseStep from(Map<String, AttributeValue> directory) {
    Map<String, AttributeValue> last = directory.get(DirectoryItem.LAST_STEP).m();
    return new EraseStep(
        last.get(MARK).s(),
        Instant.ofEpochSecond(Attributes.number(last.get(TIME))),
        last.get(STORED).l().stream().map(AttributeValue::s).map(GroupID::new).toList());
  }

  public AttributeValue toValue() {
    return AttributeValue.fromM(
        Map.of(
            Step.OPERATION,
            text(OPERATION),
            MARK,
            text(mark),
            TIME,
            number(time.getEpochSecond()),
            STORED,
            AttributeValue.fromL(stored.stream().map(id -> text(id.value())).toList())));
  }
}
