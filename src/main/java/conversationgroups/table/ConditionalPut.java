package conversationgroups.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A put with its condition, by itself or as an action of a transaction.
 *
 * @param values of the condition; null if it needs none
 */
public record ConditionalPut(
    Map<String, AttributeValue> item,
    String condition,
    Map<String, String> names,
    Map<String, AttributeValue> values) {

  /** Puts an item that must not be there yet. */
  public static ConditionalPut ifAbsent(Map<String, AttributeValue> item) {
    return new ConditionalPut(
        item, "attribute_not_exists(#pk)", Map.of("#pk", Attributes.PK), null);
  }

  public TransactWriteItem action(String table) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build())
        .build();
  }
}
