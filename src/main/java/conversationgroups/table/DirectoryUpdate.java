package conversationgroups.table;

import static conversationgroups.table.Attributes.list;
import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.domain.UserID;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The first action of every transaction: makes the next change of the user's history, on a
 * condition. Since every write of a user has this one item in it, the history is one total order.
 * None of the expressions needs a read before it.
 */
public final class DirectoryUpdate {

  private static final String COUNT_AND_KEEP = "#sequence = #sequence + :one, #last = :last";

  /** The count, and the sequence at which the group's conversations changed. */
  private static final String COUNT_CONVERSATIONS =
      ", #groups.#name[1] = #groups.#name[1] + :by, #groups.#name[3] = #sequence + :one";

  private static final String OF_GROUP = "#groups.#name[0] = :id AND ";

  private final String table;
  private final UserID user;

  public DirectoryUpdate(String table, UserID user) {
    this.table = table;
    this.user = user;
  }

  /**
   * A new group. The condition shuts out the race of two creations for the last free place (the cap
   * of 20), that of two for one name, and that Lambda repeats the call which made the first group.
   *
   * @param mark of the call's write
   */
  public TransactWriteItem create(Change.Created created, String mark) {
    return update(
        created,
        "SET "
            + COUNT_AND_KEEP
            + ", #created[0] = #created[0] + :one, #groups.#name = list_append(:group, #created)",
        "attribute_exists(#groups) AND size(#groups) < :max AND"
            + " attribute_not_exists(#groups.#name) AND"
            + " (attribute_not_exists(#history) OR #history <> :mine)",
        Map.of(
            "#created",
            DirectoryItem.CREATED,
            "#history",
            DirectoryItem.HISTORY,
            "#name",
            created.groupName().value()),
        Map.of(
            ":group",
            list(text(created.group().value()), number(created.conversations().size())),
            ":max",
            number(Limits.GROUPS_PER_USER),
            ":mine",
            text(DirectoryItem.historyOf(mark))));
  }

  /** The first group of a user. The condition shuts out the race of two first groups. */
  public TransactWriteItem createFirst(Change.Created created, String mark) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.directory(user));
    item.put(DirectoryItem.SEQUENCE, number(1));
    item.put(DirectoryItem.CREATED, list(number(1)));
    item.put(
        DirectoryItem.GROUPS,
        AttributeValue.fromM(
            Map.of(
                created.groupName().value(),
                list(
                    text(created.group().value()),
                    number(created.conversations().size()),
                    number(0)))));
    item.put(DirectoryItem.HISTORY, text(DirectoryItem.historyOf(mark)));
    item.put(DirectoryItem.LAST_CHANGE, ChangeAttribute.of(created));
    return ConditionalPut.ifAbsent(item).action(table);
  }

  /** The condition shuts out the race of two deletions, each of which would have its event. */
  public TransactWriteItem delete(Change.Deleted deleted) {
    return update(
        deleted,
        "SET " + COUNT_AND_KEEP + " REMOVE #groups.#name",
        "attribute_exists(#groups.#name)",
        Map.of("#name", deleted.groupName().value()),
        Map.of());
  }

  /**
   * The group's entry moves to its new name; no other item knows the name. The condition shuts out
   * the race with a creation or rename to the same name, and with a deletion.
   */
  public TransactWriteItem rename(Change.Renamed renamed) {
    return update(
        renamed,
        "SET " + COUNT_AND_KEEP + ", #groups.#name = #groups.#old REMOVE #groups.#old",
        "attribute_exists(#groups.#old) AND attribute_not_exists(#groups.#name)",
        Map.of("#name", renamed.groupName().value(), "#old", renamed.oldName().value()),
        Map.of());
  }

  /**
   * The groups get places from 0 on. A new group's place is the number of groups ever made, so it
   * comes behind them. The condition shuts out the race with a creation, deletion or rename, after
   * which the names are others; and that what is in this order already makes a change.
   *
   * @param names of all groups; two or more
   */
  public TransactWriteItem sort(Change.Sorted sorted, List<GroupName> names) {
    StringBuilder places = new StringBuilder();
    StringBuilder there = new StringBuilder("size(#groups) = :count");
    List<String> disorder = new ArrayList<>();
    Map<String, String> expressionNames = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":count", number(names.size())));
    for (int i = 0; i < names.size(); i++) {
      expressionNames.put("#n" + i, names.get(i).value());
      values.put(":p" + i, number(i));
      places.append(", #groups.#n").append(i).append("[2] = :p").append(i);
      there.append(" AND attribute_exists(#groups.#n").append(i).append(')');
      if (i > 0) {
        disorder.add("#groups.#n" + (i - 1) + "[2] > #groups.#n" + i + "[2]");
      }
    }
    return update(
        sorted,
        "SET " + COUNT_AND_KEEP + places,
        there + " AND (" + String.join(" OR ", disorder) + ")",
        expressionNames,
        values);
  }

  /**
   * Adds conversations, of which none is known to be there. The condition on the count shuts out
   * the race of several additions for the last free places.
   *
   * @param mark of the call's write, by which it shuts out that Lambda repeats a retried call
   */
  public TransactWriteItem add(Change.Added added, String mark) {
    int size = added.conversations().size();
    return guess(added, size, "<=", Limits.CONVERSATIONS_PER_GROUP - size, mark);
  }

  /** Removes conversations. Their own conditions see to it that each of them was counted. */
  public TransactWriteItem remove(Change.Removed removed, String mark) {
    int size = removed.conversations().size();
    return guess(removed, -size, ">=", size, mark);
  }

  /**
   * The condition on the group's ID shuts out the race with a deletion, after which the memberships
   * would stay behind, also where the name has gone to another group since.
   */
  private TransactWriteItem guess(
      Change.OfMembers change, int by, String comparison, long bound, String mark) {
    return update(
        change,
        "SET " + COUNT_AND_KEEP + COUNT_CONVERSATIONS,
        OF_GROUP
            + "#groups.#name[1] "
            + comparison
            + " :bound AND attribute_not_exists(#retried.#mark)",
        Map.of(
            "#name", change.groupName().value(), "#retried", DirectoryItem.RETRIED, "#mark", mark),
        Map.of(":id", text(change.group().value()), ":by", number(by), ":bound", number(bound)));
  }

  /**
   * Adds or removes what a look at the group has found open. The condition on the sequence shuts
   * out any change since then: a conversation that came or went, or a place that came free for one
   * that the call refuses.
   *
   * @param by how many conversations the group has more afterwards
   * @param seen the directory that the look has found
   * @param retried the calls that the directory keeps from now on; empty if they stay as they are
   */
  public TransactWriteItem held(
      Change.OfMembers change,
      int by,
      DirectoryItem seen,
      Optional<Map<String, RetriedCall>> retried) {
    Map<String, String> names = new HashMap<>(Map.of("#name", change.groupName().value()));
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":id",
                text(change.group().value()),
                ":by",
                number(by),
                ":bound",
                number(seen.sequence())));
    String keep = "";
    if (retried.isPresent()) {
      keep = ", #retried = :retried";
      names.put("#retried", DirectoryItem.RETRIED);
      Map<String, AttributeValue> calls = new HashMap<>();
      retried.get().forEach((mark, call) -> calls.put(mark, call.toValue()));
      values.put(":retried", AttributeValue.fromM(calls));
    }
    return update(
        change,
        "SET " + COUNT_AND_KEEP + COUNT_CONVERSATIONS + keep,
        OF_GROUP + "#sequence = :bound",
        names,
        values);
  }

  /**
   * The end of a user's history. The condition shuts out that an erasure which is under way is
   * begun again, and that a user of whom nothing is stored gets a directory by it.
   */
  public TransactWriteItem erase(Change.Erased erased) {
    return update(
        erased,
        "SET " + COUNT_AND_KEEP + ", #groups = :none",
        "attribute_exists(#groups) AND #last.#operation <> :erase",
        Map.of("#operation", ChangeAttribute.OPERATION),
        Map.of(":none", AttributeValue.fromM(Map.of()), ":erase", text(Change.ERASE)));
  }

  private TransactWriteItem update(
      Change change,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.put("#sequence", DirectoryItem.SEQUENCE);
    allNames.put("#groups", DirectoryItem.GROUPS);
    allNames.put("#last", DirectoryItem.LAST_CHANGE);
    Map<String, AttributeValue> allValues = new HashMap<>(values);
    allValues.put(":one", number(1));
    allValues.put(":last", ChangeAttribute.of(change));
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(Keys.directory(user))
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeNames(allNames)
                .expressionAttributeValues(allValues)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build())
        .build();
  }
}
