package conversationgroups.table;

import conversationgroups.domain.UserID;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The reading requests to DynamoDB; all of them strongly consistent. */
@Singleton
public class TableReader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public TableReader(
      DynamoDbClient dynamoDb, @ConfigProperty(name = "conversation-groups.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  public DirectoryItem directory(UserID user, CallDeadline deadline) {
    return DirectoryItem.from(
        directoryItem(
            user,
            get ->
                get.projectionExpression("#sequence, #groups, #history, #retried")
                    .expressionAttributeNames(
                        Map.of(
                            "#sequence", DirectoryItem.SEQUENCE,
                            "#groups", DirectoryItem.GROUPS,
                            "#history", DirectoryItem.HISTORY,
                            "#retried", DirectoryItem.RETRIED)),
            deadline));
  }

  /** The same with the user's last change; it costs no more. */
  public DirectoryRead directoryRead(UserID user, CallDeadline deadline) {
    return DirectoryRead.from(directoryItem(user, get -> {}, deadline));
  }

  private Map<String, AttributeValue> directoryItem(
      UserID user, Consumer<GetItemRequest.Builder> projection, CallDeadline deadline) {
    return TableRequests.await(
        () ->
            dynamoDb
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(Keys.directory(user))
                            .consistentRead(true)
                            .applyMutation(projection)
                            .overrideConfiguration(deadline.limits()))
                .item());
  }

  /** Those of the items that exist, in no order. At most 100 keys. */
  public List<Map<String, AttributeValue>> items(
      List<Map<String, AttributeValue>> keys, CallDeadline deadline) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, KeysAndAttributes> open =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    while (!open.isEmpty()) {
      Map<String, KeysAndAttributes> request = open;
      var response =
          TableRequests.await(
              () ->
                  dynamoDb.batchGetItem(
                      get -> get.requestItems(request).overrideConfiguration(deadline.limits())));
      items.addAll(response.responses().getOrDefault(table, List.of()));
      open = response.unprocessedKeys();
      if (!open.isEmpty()) {
        deadline.pause("DynamoDB left keys of a batch unread", null);
      }
    }
    return items;
  }

  /**
   * The items as they all are at one moment, in the order of the keys, empty where there is none.
   * At most 100 keys. It costs twice what {@link #items} does.
   */
  public List<Map<String, AttributeValue>> snapshot(
      List<Map<String, AttributeValue>> keys, CallDeadline deadline) {
    List<TransactGetItem> gets =
        keys.stream()
            .map(key -> Get.builder().tableName(table).key(key).build())
            .map(get -> TransactGetItem.builder().get(get).build())
            .toList();
    while (true) {
      try {
        return TableRequests.await(
                () ->
                    dynamoDb.transactGetItems(
                        get -> get.transactItems(gets).overrideConfiguration(deadline.limits())))
            .responses()
            .stream()
            .map(ItemResponse::item)
            .toList();
      } catch (TransactionCanceledException e) {
        if (!new Cancellation(e.cancellationReasons()).isPassing()) {
          throw e;
        }
        deadline.pause("the reading kept meeting writes", e);
      }
    }
  }

  /**
   * The memberships whose sort keys begin with a prefix, ordered by sort key.
   *
   * @param after key of the item before the first one wanted
   * @param limit how many at the most
   */
  public List<MembershipItem> memberships(
      UserID user,
      String prefix,
      Optional<Map<String, AttributeValue>> after,
      int limit,
      CallDeadline deadline) {
    return page(user, prefix, Map.of(), after.orElse(Map.of()), limit, deadline).stream()
        .map(MembershipItem::from)
        .toList();
  }

  /** Sort key and expiry of the items whose sort keys begin with a prefix, whatever names them. */
  public List<Map<String, AttributeValue>> items(
      UserID user, String prefix, CallDeadline deadline) {
    Map<String, String> expiry = Map.of("#expires", IdempotencyItem.EXPIRES);
    return page(user, prefix, expiry, Map.of(), Integer.MAX_VALUE, deadline);
  }

  /** A page may take several queries: one of them ends at a megabyte of what it passes. */
  private List<Map<String, AttributeValue>> page(
      UserID user,
      String prefix,
      Map<String, String> besideSortKey,
      Map<String, AttributeValue> after,
      int limit,
      CallDeadline deadline) {
    Map<String, String> names = new HashMap<>(besideSortKey);
    names.put("#sk", Attributes.SK);
    String projection = String.join(", ", names.keySet());
    names.put("#pk", Attributes.PK);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, AttributeValue> start = after;
    do {
      Map<String, AttributeValue> startOfThis = start;
      QueryResponse page =
          TableRequests.await(
              () ->
                  dynamoDb.query(
                      query ->
                          query
                              .tableName(table)
                              .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
                              .projectionExpression(projection)
                              .expressionAttributeNames(names)
                              .expressionAttributeValues(
                                  Map.of(
                                      ":pk",
                                      Keys.partition(user),
                                      ":prefix",
                                      Attributes.text(prefix)))
                              .exclusiveStartKey(startOfThis.isEmpty() ? null : startOfThis)
                              .consistentRead(true)
                              .limit(limit - items.size())
                              .overrideConfiguration(deadline.limits())));
      items.addAll(page.items());
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty() && items.size() < limit);
    return items;
  }
}
