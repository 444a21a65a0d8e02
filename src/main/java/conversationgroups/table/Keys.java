package conversationgroups.table;

import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary keys of the table. Everything of a user is one partition, {@code U#<userID>}; the
 * sort key begins with the kind of the item. No caller's text stands before a separator, so no two
 * things share a key.
 */
public final class Keys {

  private static final String DIRECTORY = "DIRECTORY";
  public static final String GROUP = "G#";
  public static final String MEMBERSHIP = "M#";
  public static final String IDEMPOTENCY = "K#";
  private static final String USER = "U#";

  private Keys() {}

  public static Map<String, AttributeValue> directory(UserID user) {
    return key(user, DIRECTORY);
  }

  public static Map<String, AttributeValue> group(UserID user, GroupID group) {
    return key(user, GROUP + group);
  }

  public static Map<String, AttributeValue> membership(
      UserID user, GroupID group, ConversationID conversation) {
    return key(user, memberships(group) + conversation);
  }

  public static Map<String, AttributeValue> idempotency(UserID user, String hash) {
    return key(user, IDEMPOTENCY + hash);
  }

  /** What the sort keys of all memberships of a group begin with. */
  public static String memberships(GroupID group) {
    return MEMBERSHIP + group + "#";
  }

  public static AttributeValue partition(UserID user) {
    return text(USER + user);
  }

  public static boolean isDirectory(Map<String, AttributeValue> key) {
    return key.get(Attributes.SK).s().equals(DIRECTORY);
  }

  /** The user whose partition a key is in. */
  public static UserID user(Map<String, AttributeValue> key) {
    return new UserID(key.get(Attributes.PK).s().substring(USER.length()));
  }

  /** The key of an item that was read. */
  public static Map<String, AttributeValue> of(UserID user, String sortKey) {
    return key(user, sortKey);
  }

  private static Map<String, AttributeValue> key(UserID user, String sortKey) {
    return Map.of(Attributes.PK, partition(user), Attributes.SK, text(sortKey));
  }
}
