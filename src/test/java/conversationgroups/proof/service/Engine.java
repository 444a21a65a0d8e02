package conversationgroups.proof.service;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.OwnDynamoDb;
import conversationgroups.local.ProofTable;
import conversationgroups.local.stream.StreamReader;
import conversationgroups.testing.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The real table engine with one table, and the stream of that table. The engine reads a stream the
 * slower the longer it is, so that long runs take a new one now and then.
 */
public final class Engine implements AutoCloseable {

  public final String table = "proof-" + UUID.randomUUID();
  public final DynamoDbClient client;
  private final OwnDynamoDb database = new OwnDynamoDb();
  private final DynamoDbStreamsClient streams = LocalStreams.client(database.endpoint());
  private final StreamReader stream;

  public Engine() {
    ProofTable.create(database.endpoint(), table);
    client = client(List.of());
    stream = new StreamReader(client, streams, table, null);
  }

  @Override
  public void close() {
    client.close();
    streams.close();
    database.close();
  }

  public DynamoDbClient client(List<ExecutionInterceptor> interceptors) {
    return ProofTable.client(database.endpoint(), interceptors);
  }

  /** What the stream has shown of directories since the last call, as the template's filter. */
  public List<JsonNode> newRecords() {
    List<JsonNode> own = new ArrayList<>();
    // One read that finds nothing may be of a page without records; two are the end.
    for (int empty = 0; empty < 2; ) {
      List<JsonNode> read = stream.read();
      empty = read.isEmpty() ? empty + 1 : 0;
      read.stream()
          .filter(record -> record.at("/dynamodb/Keys/sk/S").asText().equals("DIRECTORY"))
          .forEach(own::add);
    }
    return own;
  }

  /** All items of a user, past the service. */
  public List<Map<String, AttributeValue>> items(String user) {
    return Table.items(client, table, user);
  }
}
