package conversationgroups.persistence;

import static conversationgroups.persistence.Attributes.number;
import static conversationgroups.persistence.Attributes.text;

import conversationgroups.domain.Caller;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Limits;
import conversationgroups.domain.UserID;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The group item: counts the group's memberships, and lives as long as one of them does. Its
 * expressions keep the group at 1,000 conversations.
 */
final class GroupItem {

  static final String CONVERSATION_COUNT = "conversationCount";
  private static final String CREATED_AT = "createdAt";
  private static final String CREATED_BY = "createdBy";

  private final String table;
  private final Map<String, AttributeValue> key;

  GroupItem(String table, UserID user, GroupID group) {
    this.table = table;
    this.key = Keys.group(user, group);
  }

  static int count(Map<String, AttributeValue> item) {
    return (int) Attributes.number(item.get(CONVERSATION_COUNT));
  }

  /** Whether this request has made the group, so that it is here for another time. */
  static boolean isOf(Map<String, AttributeValue> item, String requestID) {
    return item.get(CREATED_BY).s().equals(requestID);
  }

  /**
   * The condition shuts out that a request which Lambda repeats makes a second group, and that two
   * groups share an ID, also where one of them is still being purged.
   */
  TransactWriteItem create(int conversations, Caller caller) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(CONVERSATION_COUNT, number(conversations));
    item.put(CREATED_AT, number(caller.time().getEpochSecond()));
    item.put(CREATED_BY, text(caller.requestID()));
    return ConditionalPut.ifAbsent(item).action(table);
  }

  /** The condition shuts out the race of several additions for the last free places. */
  TransactWriteItem grow(int conversations) {
    return change(
        conversations, "#count <= :before", Limits.CONVERSATIONS_PER_GROUP - conversations);
  }

  /**
   * Takes the last free places while the call refuses other conversations for want of room: the
   * condition shuts out that a place came free since, for which one of them was refused.
   */
  TransactWriteItem fill(int conversations) {
    return change(
        conversations, "#count = :before", Limits.CONVERSATIONS_PER_GROUP - conversations);
  }

  /** The memberships' own conditions see to it that each of them was counted. */
  TransactWriteItem shrink(int conversations) {
    return change(-conversations, "#count >= :before", conversations);
  }

  private TransactWriteItem change(int by, String condition, int before) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression("SET #count = #count + :by")
                .conditionExpression(condition)
                .expressionAttributeNames(Map.of("#count", CONVERSATION_COUNT))
                .expressionAttributeValues(Map.of(":by", number(by), ":before", number(before)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build())
        .build();
  }
}
