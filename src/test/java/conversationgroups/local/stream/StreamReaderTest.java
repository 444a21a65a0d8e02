package conversationgroups.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.local.LocalStreams;
import conversationgroups.local.OwnDynamoDb;
import conversationgroups.local.ProofTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The reader against the real engine: each record once, in order, and few looks for shards. */
class StreamReaderTest {

  private final OwnDynamoDb database = new OwnDynamoDb();
  private final CountedStreams streams =
      new CountedStreams(LocalStreams.client(database.endpoint()));
  private DynamoDbClient client;

  @BeforeEach
  void table() {
    ProofTable.create(database.endpoint(), "read");
    client = ProofTable.client(database.endpoint(), List.of());
  }

  @AfterEach
  void close() {
    client.close();
    streams.close();
    database.close();
  }

  @Test
  void recordsComeOnceAndInOrderAndTheStreamIsDescribedOnce() {
    StreamReader reader = new StreamReader(client, streams, "read", null);
    int next = 0;
    for (int round = 0; round < 10; round++) {
      put(2 * round);
      put(2 * round + 1);
      for (var record : reader.read()) {
        assertThat(record.at("/dynamodb/Keys/sk/S").asText()).isEqualTo("%03d".formatted(next++));
      }
      assertThat(reader.read()).isEmpty();
    }
    assertThat(next).isEqualTo(20);
    assertThat(streams.described).isEqualTo(1);
  }

  /** As where a shard is split, or is closed because it is old: its children are found. */
  @Test
  void endedShardIsNotReadAgainAndThoseAfterItAreLookedFor() {
    StreamReader reader = new StreamReader(client, streams, "read", null);
    put(1);
    streams.ends = true;
    assertThat(reader.read()).hasSize(1);
    int read = streams.read;
    assertThat(reader.read()).isEmpty();
    assertThat(reader.read()).isEmpty();
    assertThat(streams.read).isEqualTo(read);
    assertThat(streams.described).isEqualTo(3);
  }

  private void put(int number) {
    client.putItem(
        put ->
            put.tableName("read")
                .item(
                    Map.of(
                        "pk",
                        AttributeValue.fromS("U#a"),
                        "sk",
                        AttributeValue.fromS("%03d".formatted(number)))));
  }

  /** Counts what reaches the engine; can have each shard end with what is read of it next. */
  private static final class CountedStreams implements DynamoDbStreamsClient {

    private final DynamoDbStreamsClient engine;
    private int described;
    private int read;
    private boolean ends;

    CountedStreams(DynamoDbStreamsClient engine) {
      this.engine = engine;
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
      described++;
      return engine.describeStream(request);
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      return engine.getShardIterator(request);
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      read++;
      GetRecordsResponse response = engine.getRecords(request);
      return ends ? response.toBuilder().nextShardIterator(null).build() : response;
    }

    @Override
    public String serviceName() {
      return engine.serviceName();
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
