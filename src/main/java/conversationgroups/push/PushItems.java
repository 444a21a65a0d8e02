package conversationgroups.push;

import conversationgroups.domain.UserID;
import conversationgroups.table.Attributes;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.Keys;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableRequests;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The items of tickets ({@code T#<hash>}) and connections ({@code C#...}), in their users'
 * partitions. Both expire by the table's time to live, which deletes late: whoever reads looks at
 * the expiry.
 */
@Singleton
class PushItems {

  private static final String TICKET = "T#";
  private static final String EXPIRES = IdempotencyItem.EXPIRES;

  /** Items that one BatchWriteItem takes. */
  private static final int BATCH = 25;

  private final TableReader reader;
  private final TableWriter writer;
  private final DynamoDbClient dynamoDb;

  PushItems(TableReader reader, TableWriter writer, DynamoDbClient dynamoDb) {
    this.reader = reader;
    this.writer = writer;
    this.dynamoDb = dynamoDb;
  }

  void put(Ticket ticket, Instant expires, CallDeadline deadline) {
    put(Keys.of(ticket.user(), TICKET + ticket.hash()), expires, deadline);
  }

  void put(UserID user, Connection connection, CallDeadline deadline) {
    put(Keys.of(user, connection.sortKey()), connection.expires(), deadline);
  }

  private void put(Map<String, AttributeValue> key, Instant expires, CallDeadline deadline) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(EXPIRES, seconds(expires));
    TableRequests.await(
        () ->
            dynamoDb.putItem(
                put ->
                    put.tableName(writer.table())
                        .item(item)
                        .overrideConfiguration(deadline.limits())));
  }

  /**
   * Takes a ticket out. The condition shuts out that one is used twice, also at the same moment, or
   * late.
   *
   * @return whether it was there, and good at that time
   */
  boolean redeem(Ticket ticket, Instant now, CallDeadline deadline) {
    try {
      TableRequests.await(
          () ->
              dynamoDb.deleteItem(
                  delete ->
                      delete
                          .tableName(writer.table())
                          .key(Keys.of(ticket.user(), TICKET + ticket.hash()))
                          .conditionExpression("#expires > :now")
                          .expressionAttributeNames(Map.of("#expires", EXPIRES))
                          .expressionAttributeValues(Map.of(":now", seconds(now)))
                          .overrideConfiguration(deadline.limits())));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** A user's connections that have not expired, the oldest first. */
  List<Connection> connections(UserID user, Instant now, CallDeadline deadline) {
    return reader.items(user, Connection.PREFIX, deadline).stream()
        .filter(item -> expires(item) > now.getEpochSecond())
        .map(item -> Connection.of(Attributes.sortKey(item)))
        .toList();
  }

  void delete(UserID user, Connection connection, CallDeadline deadline) {
    writer.delete(List.of(Keys.of(user, connection.sortKey())), deadline);
  }

  /** Deletes the tickets that expire by a time. */
  void deleteTickets(UserID user, Instant latest, CallDeadline deadline) {
    List<Map<String, AttributeValue>> keys =
        reader.items(user, TICKET, deadline).stream()
            .filter(item -> expires(item) <= latest.getEpochSecond())
            .map(item -> Keys.of(user, Attributes.sortKey(item)))
            .toList();
    for (int start = 0; start < keys.size(); start += BATCH) {
      writer.delete(keys.subList(start, Math.min(keys.size(), start + BATCH)), deadline);
    }
  }

  private static long expires(Map<String, AttributeValue> item) {
    return Attributes.number(item.get(EXPIRES));
  }

  private static AttributeValue seconds(Instant time) {
    return Attributes.number(time.getEpochSecond());
  }
}
