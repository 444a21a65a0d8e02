package conversationgroups.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A request that was sent to DynamoDB.
 *
 * @param operation its name, with the number of items where it may have several
 * @param partitions the partition key of every item it touches
 * @param consistent whether it is no read, or a strongly consistent one
 */
public record Sent(String operation, List<String> partitions, boolean consistent) {

  static Sent of(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return new Sent("GetItem", List.of(pk(get.key())), get.consistentRead());
    }
    if (request instanceof PutItemRequest put) {
      return new Sent("PutItem", List.of(pk(put.item())), true);
    }
    if (request instanceof QueryRequest query) {
      String partition = query.expressionAttributeValues().get(":pk").s();
      return new Sent("Query", List.of(partition), query.consistentRead());
    }
    if (request instanceof BatchGetItemRequest batch) {
      var keys = batch.requestItems().values().iterator().next();
      return new Sent(
          "BatchGetItem " + keys.keys().size(),
          keys.keys().stream().map(Sent::pk).toList(),
          keys.consistentRead());
    }
    if (request instanceof TransactGetItemsRequest read) {
      return new Sent(
          "TransactGetItems " + read.transactItems().size(),
          read.transactItems().stream().map(item -> pk(item.get().key())).toList(),
          true);
    }
    if (request instanceof TransactWriteItemsRequest write) {
      return new Sent(
          "TransactWriteItems " + write.transactItems().size(),
          write.transactItems().stream().map(Sent::key).map(Sent::pk).toList(),
          true);
    }
    throw new AssertionError("no operation of the data model: " + request);
  }

  /** What the call sent, in order; it must all be of the user's partition. */
  public static List<String> ofOneUser(List<SdkRequest> requests, String user) {
    List<String> operations = new ArrayList<>();
    for (SdkRequest request : requests) {
      Sent sent = of(request);
      if (!sent.partitions().stream().allMatch(("U#" + user)::equals)) {
        throw new AssertionError("not " + user + "'s partition: " + request);
      }
      if (!sent.consistent()) {
        throw new AssertionError("not strongly consistent: " + request);
      }
      operations.add(sent.operation());
    }
    return operations;
  }

  private static Map<String, AttributeValue> key(TransactWriteItem item) {
    if (item.update() != null) {
      return item.update().key();
    }
    if (item.put() != null) {
      return item.put().item();
    }
    return item.delete().key();
  }

  private static String pk(Map<String, AttributeValue> key) {
    return key.get("pk").s();
  }
}
