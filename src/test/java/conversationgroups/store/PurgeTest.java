package conversationgroups.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.UserID;
import conversationgroups.table.Attributes;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Keys;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Purging a deleted group under load: what is cut off goes on, and the group item goes last. */
@QuarkusTest
class PurgeTest {

  @Inject ConversationGroups groups;
  @Inject DynamoDbClient dynamoDb;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  private final UserID user = new UserID("purge-" + UUID.randomUUID());
  private final CallDeadline deadline = new CallDeadline(Duration.ofSeconds(30));

  @Test
  void purgeThatIsCutOffGoesOnAndRemovesTheGroupItemLast() {
    GroupID group = deletedGroup(80);
    AtomicInteger requests = new AtomicInteger();
    StreamStore throttled =
        contents(
            request -> {
              if (requests.incrementAndGet() == 3) {
                throw ProvisionedThroughputExceededException.builder()
                    .statusCode(400)
                    .awsErrorDetails(
                        AwsErrorDetails.builder()
                            .errorCode("ProvisionedThroughputExceededException")
                            .build())
                    .build();
              }
              return dynamoDb.batchWriteItem(request);
            });

    assertThatThrownBy(() -> throttled.purge(user, group, deadline))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(sortKeys()).hasSize(1 + 1 + 80 - 50).contains("G#" + group);

    throttled.purge(user, group, deadline);
    assertThat(sortKeys()).containsExactly("DIRECTORY");
  }

  @Test
  void whatABatchLeavesUndoneIsAskedForAgain() {
    GroupID group = deletedGroup(30);
    StreamStore partial =
        contents(
            request -> {
              List<WriteRequest> asked = request.requestItems().get(table);
              int half = (asked.size() + 1) / 2;
              dynamoDb.batchWriteItem(b -> b.requestItems(Map.of(table, asked.subList(0, half))));
              return BatchWriteItemResponse.builder()
                  .unprocessedItems(
                      half == asked.size()
                          ? Map.of()
                          : Map.of(table, asked.subList(half, asked.size())))
                  .build();
            });

    partial.purge(user, group, deadline);

    assertThat(sortKeys()).containsExactly("DIRECTORY");
  }

  @Test
  void purgeOfAPurgedGroupDoesNothing() {
    GroupID group = deletedGroup(3);
    StreamStore contents = contents(dynamoDb::batchWriteItem);

    contents.purge(user, group, deadline);
    contents.purge(user, group, deadline);

    assertThat(sortKeys()).containsExactly("DIRECTORY");
  }

  private GroupID deletedGroup(int conversations) {
    GroupName name = new GroupName("g");
    List<String> ids = IntStream.range(0, conversations).mapToObj(i -> "C2C" + i).toList();
    groups.create(caller(), name, new RequestedConversations(ids));
    TableReader reads = new TableReader(dynamoDb, table);
    GroupID id = reads.directory(user, deadline).find(name).orElseThrow();
    groups.delete(caller(), name);
    return id;
  }

  private Caller caller() {
    return new Caller(user, UUID.randomUUID().toString(), Instant.now(), Optional.empty());
  }

  private interface BatchWrite {
    BatchWriteItemResponse write(BatchWriteItemRequest request);
  }

  /** The real table, but for its batch writes. */
  private StreamStore contents(BatchWrite batchWrite) {
    DynamoDbClient client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("batchWriteItem")) {
                    BatchWriteItemRequest.Builder builder = BatchWriteItemRequest.builder();
                    consumer(arguments[0]).accept(builder);
                    return batchWrite.write(builder.build());
                  }
                  try {
                    return method.invoke(dynamoDb, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new StreamStore(
        new TableReader(client, table), new TableWriter(client, table), Duration.ofSeconds(30));
  }

  @SuppressWarnings("unchecked")
  private static Consumer<BatchWriteItemRequest.Builder> consumer(Object o) {
    return (Consumer<BatchWriteItemRequest.Builder>) o;
  }

  private List<String> sortKeys() {
    return dynamoDb
        .query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Keys.partition(user))))
        .items()
        .stream()
        .map(Attributes::sortKey)
        .toList();
  }
}
