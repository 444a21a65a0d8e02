package conversationgroups.table;

import conversationgroups.domain.UserID;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Counts a user's writing calls, in an item for each user and minute. It is among what is kept for
 * a while of a user ({@code K#}), so that it expires and is erased like that.
 */
@Singleton
public class WriteCounter {

  private static final String SORT_KEY = Keys.IDEMPOTENCY + "WRITES#";
  private static final String CALLS = "n";

  /** Longer than the minute, as the clocks are not one. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private final DynamoDbClient dynamoDb;
  private final String table;

  public WriteCounter(
      DynamoDbClient dynamoDb, @ConfigProperty(name = "conversation-groups.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** Counts a call, and tells how many there have been in the minute, with this one. */
  public long count(UserID user, Instant minute, CallDeadline deadline) {
    return TableRequests.await(
        () ->
            Attributes.number(
                dynamoDb
                    .updateItem(
                        update ->
                            update
                                .tableName(table)
                                .key(Keys.of(user, SORT_KEY + minute.getEpochSecond()))
                                .updateExpression("ADD #calls :one SET #expires = :expires")
                                .expressionAttributeNames(
                                    Map.of("#calls", CALLS, "#expires", IdempotencyItem.EXPIRES))
                                .expressionAttributeValues(
                                    Map.of(
                                        ":one", Attributes.number(1),
                                        ":expires",
                                            Attributes.number(minute.plus(KEPT).getEpochSecond())))
                                .returnValues(ReturnValue.UPDATED_NEW)
                                .overrideConfiguration(deadline.limits()))
                    .attributes()
                    .get(CALLS)));
  }
}
