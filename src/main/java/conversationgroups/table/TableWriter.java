package conversationgroups.table;

import conversationgroups.domain.Change;
import conversationgroups.domain.UserID;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The writing requests to DynamoDB. The SDK repeats neither a transaction that met another one nor
 * one whose cancellation is due to load, so this class does.
 */
@Singleton
public class TableWriter {

  /** Items that one BatchWriteItem takes. */
  private static final int BATCH = 25;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public TableWriter(
      DynamoDbClient dynamoDb, @ConfigProperty(name = "conversation-groups.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  public String table() {
    return table;
  }

  /**
   * Carries a transaction out, all of it or nothing.
   *
   * @return empty if it was carried out, else which conditions did not hold
   */
  public Optional<Cancellation> commit(Transaction transaction, CallDeadline deadline) {
    String token = transaction.clientRequestToken();
    while (true) {
      try {
        TableRequests.await(
            () ->
                dynamoDb.transactWriteItems(
                    write ->
                        write
                            .transactItems(transaction.actions())
                            .clientRequestToken(token)
                            .overrideConfiguration(deadline.limits())));
        return Optional.empty();
      } catch (TransactionCanceledException e) {
        Cancellation cancellation = new Cancellation(e.cancellationReasons());
        if (cancellation.isOfCondition()) {
          return Optional.of(cancellation);
        }
        if (!cancellation.isPassing()) {
          throw e;
        }
        deadline.pause("the transaction kept meeting others or throttling", e);
      }
    }
  }

  /**
   * Puts an item on a condition.
   *
   * @return empty if it was put, else the item that is there
   */
  public Optional<Map<String, AttributeValue>> put(ConditionalPut put, CallDeadline deadline) {
    while (true) {
      try {
        TableRequests.await(
            () ->
                dynamoDb.putItem(
                    request ->
                        request
                            .tableName(table)
                            .item(put.item())
                            .conditionExpression(put.condition())
                            .expressionAttributeNames(put.names())
                            .expressionAttributeValues(put.values())
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .overrideConfiguration(deadline.limits())));
        return Optional.empty();
      } catch (ConditionalCheckFailedException e) {
        return Optional.of(e.item());
      } catch (TransactionConflictException e) {
        deadline.pause("the put kept meeting transactions", e);
      }
    }
  }

  /** Puts an item, whether there is one or not. */
  public void put(Map<String, AttributeValue> item, CallDeadline deadline) {
    TableRequests.await(
        () ->
            dynamoDb.putItem(
                request ->
                    request.tableName(table).item(item).overrideConfiguration(deadline.limits())));
  }

  /** Deletes items, whether they are there or not, in any order. */
  public void delete(List<Map<String, AttributeValue>> keys, CallDeadline deadline) {
    for (int start = 0; start < keys.size(); start += BATCH) {
      deleteBatch(keys.subList(start, Math.min(keys.size(), start + BATCH)), deadline);
    }
  }

  private void deleteBatch(List<Map<String, AttributeValue>> keys, CallDeadline deadline) {
    Map<String, List<WriteRequest>> open =
        Map.of(
            table,
            keys.stream()
                .map(key -> WriteRequest.builder().deleteRequest(d -> d.key(key)).build())
                .toList());
    while (!open.isEmpty()) {
      Map<String, List<WriteRequest>> request = open;
      open =
          TableRequests.await(
                  () ->
                      dynamoDb.batchWriteItem(
                          write ->
                              write.requestItems(request).overrideConfiguration(deadline.limits())))
              .unprocessedItems();
      if (!open.isEmpty()) {
        deadline.pause("DynamoDB left deletions of a batch undone", null);
      }
    }
  }

  /**
   * Deletes the directory of an erased user. The condition shuts out that it goes from under a user
   * who came back: after that the last change is another.
   */
  public void deleteDirectory(UserID user, Change.Erased last, CallDeadline deadline) {
    delete(
        Keys.directory(user),
        "#last = :last",
        Map.of("#last", DirectoryItem.LAST_CHANGE),
        Map.of(":last", ChangeAttribute.of(last)),
        deadline);
  }

  /**
   * Deletes an item on a condition.
   *
   * @return whether it was there and the condition held
   */
  public boolean delete(
      Map<String, AttributeValue> key,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      CallDeadline deadline) {
    while (true) {
      try {
        TableRequests.await(
            () ->
                dynamoDb.deleteItem(
                    delete ->
                        delete
                            .tableName(table)
                            .key(key)
                            .conditionExpression(condition)
                            .expressionAttributeNames(names)
                            .expressionAttributeValues(values)
                            .overrideConfiguration(deadline.limits())));
        return true;
      } catch (ConditionalCheckFailedException e) {
        return false;
      } catch (TransactionConflictException e) {
        deadline.pause("the deletion kept meeting transactions", e);
      }
    }
  }
}
