package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the records of a table's stream in their order, from a place that is remembered. */
public final class StreamReader {

  private final DynamoDbStreamsClient streams;
  private final String stream;
  private final Map<String, String> iterators = new HashMap<>();
  private String after;

  /**
   * @param after sequence number of the last record that is not wanted; null reads from the oldest
   */
  public StreamReader(
      DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, String table, String after) {
    this.streams = streams;
    this.stream = dynamoDb.describeTable(d -> d.tableName(table)).table().latestStreamArn();
    this.after = after;
  }

  /** The next records, in Lambda's JSON form; none if there are none now. */
  public List<JsonNode> read() {
    List<JsonNode> records = new ArrayList<>();
    for (Shard shard :
        streams.describeStream(d -> d.streamArn(stream)).streamDescription().shards()) {
      read(shard.shardId(), records);
    }
    return records;
  }

  /**
   * The oldest records go with the time, and in a stream that is new: then again, from those left.
   */
  private void read(String shard, List<JsonNode> records) {
    try {
      readOn(shard, records);
    } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
      iterators.remove(shard);
      readOn(shard, records);
    }
  }

  private void readOn(String shard, List<JsonNode> records) {
    String iterator = iterators.computeIfAbsent(shard, this::iterator);
    GetRecordsResponse response = streams.getRecords(get -> get.shardIterator(iterator));
    for (Record record : response.records()) {
      if (isNew(record)) {
        records.add(StreamRecordJson.of(record));
        after = record.dynamodb().sequenceNumber();
      }
    }
    if (response.nextShardIterator() != null) {
      iterators.put(shard, response.nextShardIterator());
    }
  }

  /** Sequence numbers are decimal, and those of a later record are higher. */
  private boolean isNew(Record record) {
    String number = record.dynamodb().sequenceNumber();
    return after == null || new BigInteger(number).compareTo(new BigInteger(after)) > 0;
  }

  private String iterator(String shard) {
    return streams
        .getShardIterator(
            get ->
                get.streamArn(stream)
                    .shardId(shard)
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }
}
