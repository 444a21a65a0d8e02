package conversationgroups.cost;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * An item that a request writes.
 *
 * @param put the item that is put; empty for an update or a deletion
 */
record Written(String table, Map<String, AttributeValue> key, Map<String, AttributeValue> put) {

  /** Empty for a request that reads. */
  static List<Written> by(SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().map(Written::of).toList();
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().entrySet().stream()
          .flatMap(
              table ->
                  table.getValue().stream()
                      .map(w -> new Written(table.getKey(), w.deleteRequest().key(), Map.of())))
          .toList();
    }
    return request instanceof PutItemRequest put
        ? List.of(new Written(put.tableName(), key(put.item()), put.item()))
        : List.of();
  }

  /**
   * A cancelled transaction is billed as if it had been carried out, which is the most it can be.
   */
  static BilledRequest sent(
      SdkRequest request,
      List<Written> written,
      List<Map<String, AttributeValue>> before,
      List<Map<String, AttributeValue>> after) {
    boolean transaction = request instanceof TransactWriteItemsRequest;
    int units = 0;
    for (int i = 0; i < written.size(); i++) {
      int then = Math.max(ItemSize.of(after.get(i)), ItemSize.of(written.get(i).put()));
      units += Units.write(ItemSize.of(before.get(i)), then);
    }
    return BilledRequest.ofWrite(
        request.getClass().getSimpleName().replace("Request", ""),
        written.size(),
        transaction ? Units.TRANSACTION * units : units);
  }

  private static Written of(TransactWriteItem action) {
    if (action.put() != null) {
      return new Written(action.put().tableName(), key(action.put().item()), action.put().item());
    }
    return action.update() != null
        ? new Written(action.update().tableName(), action.update().key(), Map.of())
        : new Written(action.delete().tableName(), action.delete().key(), Map.of());
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
  }
}
