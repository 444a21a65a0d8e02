package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Where to go on in each shard that is not read to its end, older shards first. */
  private final Map<String, String> iterators = new LinkedHashMap<>();

  private final Set<String> ended = new HashSet<>();
  private boolean shardsAreKnown;
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
    if (!shardsAreKnown) {
      findShards();
    }
    List<JsonNode> records = new ArrayList<>();
    for (String shard : List.copyOf(iterators.keySet())) {
      read(shard, records);
    }
    return records;
  }

  /** Only where a shard has ended: another one comes after it. */
  private void findShards() {
    for (Shard shard :
        streams.describeStream(d -> d.streamArn(stream)).streamDescription().shards()) {
      if (!ended.contains(shard.shardId())) {
        iterators.computeIfAbsent(shard.shardId(), this::iterator);
      }
    }
    shardsAreKnown = !iterators.isEmpty();
  }

  /**
   * The oldest records go with the time, and in a stream that is new: then again, from those left.
   */
  private void read(String shard, List<JsonNode> records) {
    try {
      readOn(shard, records);
    } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
      iterators.put(shard, iterator(shard));
      readOn(shard, records);
    }
  }

  private void readOn(String shard, List<JsonNode> records) {
    GetRecordsResponse response =
        streams.getRecords(get -> get.shardIterator(iterators.get(shard)));
    for (Record record : response.records()) {
      if (isNew(record)) {
        records.add(StreamRecordJson.of(record));
        after = record.dynamodb().sequenceNumber();
      }
    }
    if (response.nextShardIterator() != null) {
      iterators.put(shard, response.nextShardIterator());
    } else {
      iterators.remove(shard);
      ended.add(shard);
      shardsAreKnown = false;
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
