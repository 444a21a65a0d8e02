package conversationgroups.table;

import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.ChangeID;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupList;
import conversationgroups.domain.Limits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The idempotency item: what a write of a call with an {@code Idempotency-Key} came to, for ten
 * minutes. DynamoDB's time to live deletes it some time after that; until then its expiry is part
 * of the condition.
 */
public record IdempotencyItem(String request, WriteResult result) {

  /** Seconds since 1970; the table's time-to-live attribute. */
  public static final String EXPIRES = "x";

  private static final String REQUEST = "r";
  private static final String CODE = "c";
  private static final String MESSAGE = "m";
  private static final String REFUSED = "f";
  private static final String GROUP = "g";
  private static final String CHANGE_ID = "i";

  /** The names of the groups that there were, and the sequence then. */
  private static final String PRESENT = "l";

  private static final String SEQUENCE = "v";

  /** The groups that the call leaves. */
  private static final String PLAN = "p";

  public static IdempotencyItem from(Map<String, AttributeValue> item) {
    Map<ConversationID, Code> refused = new HashMap<>();
    item.get(REFUSED).m().forEach((id, code) -> refused.put(new ConversationID(id), code(code)));
    return new IdempotencyItem(
        item.get(REQUEST).s(),
        new WriteResult(
            code(item.get(CODE)),
            item.get(MESSAGE).s(),
            refused,
            Optional.ofNullable(item.get(GROUP)).map(id -> new GroupID(id.s())),
            Optional.ofNullable(item.get(CHANGE_ID)).map(id -> new ChangeID(id.s())).stream()
                .toList(),
            present(item),
            item.containsKey(PLAN)
                ? item.get(PLAN).l().stream().map(GroupToLeave::from).toList()
                : List.of(),
            number(item.get(EXPIRES))));
  }

  /**
   * When what a call came to is forgotten, in whole seconds since 1970 as time to live takes them:
   * never before the window is over.
   *
   * @param time when the call came in
   */
  public static long expiry(Instant time) {
    Instant end = time.plus(Limits.IDEMPOTENCY_WINDOW);
    return end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
  }

  /**
   * The condition shuts out that a repeat of the call acts again, also one that is under way at the
   * same time.
   *
   * @param now seconds since 1970
   */
  public ConditionalPut put(Map<String, AttributeValue> key, long now) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(EXPIRES, number(result.expires()));
    item.put(REQUEST, text(request));
    item.put(CODE, text(result.code().name()));
    item.put(MESSAGE, text(result.message()));
    Map<String, AttributeValue> refused = new HashMap<>();
    result.refused().forEach((id, code) -> refused.put(id.value(), text(code.name())));
    item.put(REFUSED, AttributeValue.fromM(refused));
    result.changeIDs().forEach(id -> item.put(CHANGE_ID, text(id.value())));
    if (result.present() != null) {
      item.put(
          PRESENT,
          AttributeValue.fromL(
              result.present().groupNameList().stream().map(Attributes::text).toList()));
      item.put(SEQUENCE, number(result.present().sequence()));
    }
    if (!result.plan().isEmpty()) {
      item.put(
          PLAN, AttributeValue.fromL(result.plan().stream().map(GroupToLeave::toValue).toList()));
    }
    result.group().ifPresent(id -> item.put(GROUP, text(id.value())));
    return new ConditionalPut(
        item,
        "attribute_not_exists(#pk) OR #expires <= :now",
        Map.of("#pk", Attributes.PK, "#expires", EXPIRES),
        Map.of(":now", number(now)));
  }

  private static GroupList present(Map<String, AttributeValue> item) {
    return item.containsKey(PRESENT)
        ? new GroupList(
            item.get(PRESENT).l().stream().map(AttributeValue::s).toList(),
            number(item.get(SEQUENCE)))
        : null;
  }

  private static Code code(AttributeValue value) {
    return Code.valueOf(value.s());
  }
}
