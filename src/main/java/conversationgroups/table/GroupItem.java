package conversationgroups.table;

import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The group item: the life of a group's ID. It comes with the group and goes after the last of its
 * memberships, when the deleted group has been purged; nothing else writes or reads it.
 */
public final class GroupItem {

  private static final String CREATED_AT = "createdAt";
  private static final String CREATED_BY = "createdBy";

  private final String table;
  private final Map<String, AttributeValue> key;

  public GroupItem(String table, UserID user, GroupID group) {
    this.table = table;
    this.key = Keys.group(user, group);
  }

  /** Whether the call with this mark has made the group, so that it is here for another time. */
  public static boolean isOf(Map<String, AttributeValue> item, String mark) {
    return item.get(CREATED_BY).s().equals(mark);
  }

  /**
   * The condition shuts out that a request which Lambda repeats makes a second group, and that two
   * groups share an ID, also where one of them is still being purged.
   */
  public TransactWriteItem create(Instant time, String mark) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(CREATED_AT, number(time.getEpochSecond()));
    item.put(CREATED_BY, text(mark));
    return ConditionalPut.ifAbsent(item).action(table);
  }
}
