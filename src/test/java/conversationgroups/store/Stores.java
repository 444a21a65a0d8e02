package conversationgroups.store;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.table.CallDeadlines;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteCounter;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the store together on any client, as the container does on the configured one. */
public final class Stores {

  /** Longer than deployed: a purge whose every request is measured takes its time. */
  private static final Duration STREAM_DEADLINE = Duration.ofMinutes(10);

  private Stores() {}

  public static ConversationGroups groups(
      DynamoDbClient dynamoDb, String table, Duration deadline) {
    return stored(dynamoDb, table, deadline);
  }

  /**
   * @param writesPerMinute writing calls of a user in a minute; 0 is any number
   */
  public static ConversationGroups limited(
      DynamoDbClient dynamoDb, String table, Duration deadline, int writesPerMinute) {
    return new LimitedConversationGroups(
        stored(dynamoDb, table, deadline),
        new WriteLimit(new WriteCounter(dynamoDb, table), writesPerMinute),
        new CallDeadlines(deadline));
  }

  private static StoredConversationGroups stored(
      DynamoDbClient dynamoDb, String table, Duration deadline) {
    return new StoredConversationGroups(
        new TableReader(dynamoDb, table),
        new TableWriter(dynamoDb, table),
        new CallDeadlines(deadline));
  }

  public static StreamStore contents(DynamoDbClient dynamoDb, String table) {
    return contents(dynamoDb, table, STREAM_DEADLINE);
  }

  public static StreamStore contents(
      DynamoDbClient dynamoDb, String table, Duration streamDeadline) {
    return new StreamStore(
        new TableReader(dynamoDb, table), new TableWriter(dynamoDb, table), streamDeadline);
  }
}
