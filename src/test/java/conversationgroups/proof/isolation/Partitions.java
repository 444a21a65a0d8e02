package conversationgroups.proof.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Notes the partition key of every item that any request to the table names. */
public final class Partitions implements ExecutionInterceptor {

  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  /** The keys since the last call; a request of an unknown kind is one of its own. */
  public List<String> take() {
    List<String> taken = new ArrayList<>();
    for (String key = seen.poll(); key != null; key = seen.poll()) {
      taken.add(key);
    }
    return taken;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    seen.addAll(of(context.request()));
  }

  private static List<String> of(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return List.of(pk(get.key()));
    } else if (request instanceof PutItemRequest put) {
      return List.of(pk(put.item()));
    } else if (request instanceof QueryRequest query
        && query.keyConditionExpression().startsWith("#pk = :pk")
        && query.expressionAttributeNames().get("#pk").equals("pk")) {
      List<String> keys = new ArrayList<>();
      keys.add(query.expressionAttributeValues().get(":pk").s());
      if (query.hasExclusiveStartKey()) {
        keys.add(pk(query.exclusiveStartKey()));
      }
      return keys;
    } else if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().values().stream()
          .flatMap(keys -> keys.keys().stream())
          .map(Partitions::pk)
          .toList();
    } else if (request instanceof TransactGetItemsRequest read) {
      return read.transactItems().stream().map(item -> pk(item.get().key())).toList();
    } else if (request instanceof TransactWriteItemsRequest write) {
      return write.transactItems().stream().map(Partitions::key).map(Partitions::pk).toList();
    }
    return List.of("a request of an unknown kind: " + request);
  }

  private static Map<String, AttributeValue> key(TransactWriteItem item) {
    if (item.update() != null) {
      return item.update().key();
    } else if (item.put() != null) {
      return item.put().item();
    }
    return item.delete() != null ? item.delete().key() : item.conditionCheck().key();
  }

  private static String pk(Map<String, AttributeValue> key) {
    return key.get("pk").s();
  }
}
