package conversationgroups.cost;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;

/** What reading requests cost: by whole items, whatever part of them is asked for. */
record Reads(DynamoDbClient aside) {

  private static final AwsRequestOverrideConfiguration NO_DEADLINE =
      AwsRequestOverrideConfiguration.builder().build();

  BilledRequest sent(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      consistent(get.consistentRead());
      return BilledRequest.ofRead("GetItem", 1, Units.read(size(get.tableName(), get.key())));
    }
    if (request instanceof BatchGetItemRequest batch) {
      return batch(batch);
    }
    if (request instanceof TransactGetItemsRequest snapshot) {
      int units =
          snapshot.transactItems().stream()
              .mapToInt(item -> Units.read(size(item.get().tableName(), item.get().key())))
              .sum();
      int items = snapshot.transactItems().size();
      return BilledRequest.ofRead("TransactGetItems", items, Units.TRANSACTION * units);
    }
    if (request instanceof QueryRequest query) {
      consistent(query.consistentRead());
      return query(query);
    }
    throw new AssertionError("no request of the data model: " + request);
  }

  /** Each item by itself; one that is not there costs as much as a small one. */
  private BilledRequest batch(BatchGetItemRequest batch) {
    int items = 0;
    int units = 0;
    for (var table : batch.requestItems().entrySet()) {
      consistent(table.getValue().consistentRead());
      for (Map<String, AttributeValue> key : table.getValue().keys()) {
        items++;
        units += Units.read(size(table.getKey(), key));
      }
    }
    return BilledRequest.ofRead("BatchGetItem", items, units);
  }

  /** All that is found, together. */
  private BilledRequest query(QueryRequest query) {
    List<Map<String, AttributeValue>> whole =
        aside
            .query(
                query.toBuilder()
                    .projectionExpression(null)
                    .overrideConfiguration(NO_DEADLINE)
                    .build())
            .items();
    return BilledRequest.ofRead("Query", whole.size(), Units.read(ItemSize.of(whole)));
  }

  private int size(String table, Map<String, AttributeValue> key) {
    return ItemSize.of(
        aside.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
  }

  private static void consistent(Boolean read) {
    if (!Boolean.TRUE.equals(read)) {
      throw new AssertionError("a read that is not strongly consistent costs half: count it so");
    }
  }
}
