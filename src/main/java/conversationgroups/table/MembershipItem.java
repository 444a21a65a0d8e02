package conversationgroups.table;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Text;
import conversationgroups.domain.UserID;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The membership item: a conversation is in a group. It is its key and nothing else. */
public record MembershipItem(GroupID group, ConversationID conversation) {

  private static final int GROUP_START = Keys.MEMBERSHIP.length();

  /** Sort key {@code M#<groupID>#<conversationID>}; a group ID has a fixed length. */
  public static MembershipItem from(Map<String, AttributeValue> item) {
    String sortKey = Attributes.sortKey(item);
    int groupEnd = GROUP_START + GroupID.LENGTH;
    return new MembershipItem(
        new GroupID(sortKey.substring(GROUP_START, groupEnd)),
        new ConversationID(sortKey.substring(groupEnd + 1)));
  }

  /** Of an item, but for the conversation's ID. */
  public static int bytes(UserID user) {
    int names = Attributes.PK.length() + Attributes.SK.length();
    return names
        + Text.utf8Length(Keys.partition(user).s())
        + GROUP_START
        + GroupID.LENGTH
        + "#".length();
  }

  public Map<String, AttributeValue> key(UserID user) {
    return Keys.membership(user, group, conversation);
  }

  /** The condition shuts out that a conversation which is there already is counted again. */
  public TransactWriteItem add(String table, UserID user) {
    return ConditionalPut.ifAbsent(key(user)).action(table);
  }

  /** The condition shuts out that a conversation which is gone already is counted off again. */
  public TransactWriteItem remove(String table, UserID user) {
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(table)
                .key(key(user))
                .conditionExpression("attribute_exists(#pk)")
                .expressionAttributeNames(Map.of("#pk", Attributes.PK))
                .build())
        .build();
  }
}
