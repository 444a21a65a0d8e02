package conversationgroups.table;

import static conversationgroups.table.Attributes.list;
import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.domain.UserID;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The first action of every transaction: takes the user's history one step further, on a condition.
 * Since every write of a user has this one item in it, the history is one total order. None of the
 * expressions needs a read before it.
 */
public final class DirectoryUpdate {

  private static final String COUNT_AND_KEEP = "#sequence = #sequence + :one, #last = :last";

  private final String table;
  private final UserID user;

  public DirectoryUpdate(String table, UserID user) {
    this.table = table;
    this.user = user;
  }

  /**
   * A new group. The condition shuts out the race of two creations for the last free place, and
   * that of two for one name.
   */
  public TransactWriteItem create(Step step) {
    return update(
        step,
        "SET "
            + COUNT_AND_KEEP
            + ", #created[0] = #created[0] + :one, #groups.#name = list_append(:group, #created)",
        "attribute_exists(#groups) AND size(#groups) < :max AND"
            + " attribute_not_exists(#groups.#name)",
        Map.of("#created", DirectoryItem.CREATED, "#name", step.groupName().value()),
        Map.of(":group", list(id(step), count(step)), ":max", number(Limits.GROUPS_PER_USER)));
  }

  /** The first group of a user. The condition shuts out the race of two first groups. */
  public TransactWriteItem createFirst(Step step) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.directory(user));
    item.put(DirectoryItem.SEQUENCE, number(1));
    item.put(DirectoryItem.CREATED, list(number(1)));
    item.put(
        DirectoryItem.GROUPS,
        AttributeValue.fromM(
            Map.of(step.groupName().value(), list(id(step), count(step), number(0)))));
    item.put(DirectoryItem.LAST_STEP, step.toValue());
    return ConditionalPut.ifAbsent(item).action(table);
  }

  /** The condition shuts out the race of two deletions, each of which would have its event. */
  public TransactWriteItem delete(Step step) {
    return update(
        step,
        "SET " + COUNT_AND_KEEP + " REMOVE #groups.#name",
        "attribute_exists(#groups.#name)",
        Map.of("#name", step.groupName().value()),
        Map.of());
  }

  /**
   * The group's entry moves to its new name; no other item knows the name. The condition shuts out
   * the race with a creation or rename to the same name, and with a deletion.
   */
  public TransactWriteItem rename(Step step) {
    return update(
        step,
        "SET " + COUNT_AND_KEEP + ", #groups.#name = #groups.#old REMOVE #groups.#old",
        "attribute_exists(#groups.#old) AND attribute_not_exists(#groups.#name)",
        Map.of(
            "#name",
            step.groupName().value(),
            "#old",
            step.oldName().map(GroupName::value).orElseThrow()),
        Map.of());
  }

  /**
   * Adds conversations. The condition on the count shuts out the race of several additions for the
   * last free places.
   */
  public TransactWriteItem grow(Step step) {
    int size = step.conversations().size();
    return change(step, size, "#groups.#name[1] <= :bound", Limits.CONVERSATIONS_PER_GROUP - size);
  }

  /**
   * Takes the last free places while the call refuses other conversations for want of room. The
   * condition on the sequence shuts out any step since it was found that there is none: a place
   * that came free, or a refused conversation that another call has added.
   *
   * @param sequence of the directory that shows how much room there is
   */
  public TransactWriteItem fill(Step step, long sequence) {
    return change(step, step.conversations().size(), "#sequence = :bound", sequence);
  }

  /** The memberships' own conditions see to it that each of them was counted. */
  public TransactWriteItem shrink(Step step) {
    int size = step.conversations().size();
    return change(step, -size, "#groups.#name[1] >= :bound", size);
  }

  /**
   * Another content of a group, and the sequence at which it changed. The condition on its ID shuts
   * out the race with a deletion, after which the memberships would stay behind, also where the
   * name has gone to another group since.
   */
  private TransactWriteItem change(Step step, int by, String condition, long bound) {
    return update(
        step,
        "SET "
            + COUNT_AND_KEEP
            + ", #groups.#name[1] = #groups.#name[1] + :by, #groups.#name[3] = #sequence + :one",
        "#groups.#name[0] = :id AND " + condition,
        Map.of("#name", step.groupName().value()),
        Map.of(":id", id(step), ":by", number(by), ":bound", number(bound)));
  }

  private static AttributeValue count(Step step) {
    return number(step.conversations().size());
  }

  /**
   * The end of a user's history. The condition shuts out that an erasure which is under way is
   * begun again, and that a user of whom nothing is stored gets a directory by it.
   */
  public TransactWriteItem erase(EraseStep step) {
    return update(
        step.toValue(),
        "SET " + COUNT_AND_KEEP + ", #groups = :none",
        "attribute_exists(#groups) AND #last.#operation <> :erase",
        Map.of("#operation", Step.OPERATION),
        Map.of(":none", AttributeValue.fromM(Map.of()), ":erase", text(EraseStep.OPERATION)));
  }

  private static AttributeValue id(Step step) {
    return text(step.group().map(GroupID::value).orElseThrow());
  }

  private TransactWriteItem update(
      Step step,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return update(step.toValue(), update, condition, names, values);
  }

  private TransactWriteItem update(
      AttributeValue last,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.put("#sequence", DirectoryItem.SEQUENCE);
    allNames.put("#groups", DirectoryItem.GROUPS);
    allNames.put("#last", DirectoryItem.LAST_STEP);
    Map<String, AttributeValue> allValues = new HashMap<>(values);
    allValues.put(":one", number(1));
    allValues.put(":last", last);
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
