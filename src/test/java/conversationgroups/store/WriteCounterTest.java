package conversationgroups.store;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.UserID;
import conversationgroups.local.ProofTable;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.Keys;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The items that count a user's writing calls, and how they go. */
class WriteCounterTest {

  private final UserID user = new UserID("u");
  private final CallDeadline deadline = new CallDeadline(Duration.ofSeconds(30));

  @Test
  void countsByUserAndMinuteUntilItExpiresOrTheUserIsErased() {
    String table = "counter-" + UUID.randomUUID();
    ProofTable.create(table);
    try (DynamoDbClient dynamoDb = ProofTable.client(List.of())) {
      WriteCounter counter = new WriteCounter(dynamoDb, table);
      TableReader reads = new TableReader(dynamoDb, table);
      Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);

      assertThat(counter.count(user, minute, deadline)).isEqualTo(1);
      assertThat(counter.count(user, minute, deadline)).isEqualTo(2);
      assertThat(counter.count(user, minute.plusSeconds(60), deadline)).isEqualTo(1);
      assertThat(counter.count(new UserID("v"), minute, deadline)).isEqualTo(1);
      assertThat(reads.items(user, Keys.IDEMPOTENCY, deadline))
          .hasSize(2)
          .allSatisfy(item -> assertThat(item).containsKey(IdempotencyItem.EXPIRES));

      EraseUser erasure = new EraseUser(reads, new TableWriter(dynamoDb, table), user, deadline);
      assertThat(erasure.begin().state()).isEqualTo("erased");
      assertThat(reads.items(user, Keys.IDEMPOTENCY, deadline)).isEmpty();
    }
  }
}
