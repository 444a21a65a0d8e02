package conversationgroups.proof.bugs;

import conversationgroups.proof.service.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Does the first half of a rename at once, and makes a request of the second half. */
final class TwoStepRename {

  private static final long MOMENT = 5_000_000;

  private final Engine engine;
  private final Update rename;

  TwoStepRename(Engine engine, Update rename) {
    this.engine = engine;
    this.rename = rename;
  }

  /** Empty where there is nothing to rename, or the new name is taken: the service says so. */
  Optional<TransactWriteItem> secondStep() {
    String old = rename.expressionAttributeNames().get("#old");
    var directory =
        engine
            .client
            .getItem(get -> get.tableName(engine.table).key(rename.key()).consistentRead(true))
            .item();
    Map<String, AttributeValue> groups =
        directory.isEmpty() ? Map.of() : directory.get("groups").m();
    if (!groups.containsKey(old)
        || groups.containsKey(rename.expressionAttributeNames().get("#name"))) {
      return Optional.empty();
    }
    engine.client.updateItem(
        update ->
            update
                .tableName(engine.table)
                .key(rename.key())
                .updateExpression("REMOVE #groups.#old")
                .expressionAttributeNames(Map.of("#groups", "groups", "#old", old)));
    LockSupport.parkNanos(MOMENT);
    Map<String, AttributeValue> values = new HashMap<>(rename.expressionAttributeValues());
    values.put(":entry", groups.get(old));
    return Optional.of(
        TransactWriteItem.builder()
            .update(
                rename.toBuilder()
                    .updateExpression(
                        "SET #sequence = #sequence + :one, #last = :last, #groups.#name = :entry")
                    .conditionExpression("attribute_not_exists(#groups.#name)")
                    .expressionAttributeNames(
                        Bugs.without(rename.expressionAttributeNames(), Set.of("#old")))
                    .expressionAttributeValues(values)
                    .build())
            .build());
  }
}
