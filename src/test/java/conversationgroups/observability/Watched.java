package conversationgroups.observability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.functions.FunctionsByName;
import conversationgroups.http.HttpRequest;
import conversationgroups.local.ProofTable;
import conversationgroups.store.Stores;
import conversationgroups.store.StreamStore;
import conversationgroups.table.RoundTrips;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Event;
import conversationgroups.testing.Request;
import conversationgroups.testing.Transport;
import conversationgroups.testing.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions on a table of their own in the real engine, and every line that they write. */
public final class Watched implements Transport, AutoCloseable {

  static final String NAMESPACE = "ConversationGroups/test";
  static final String HASH_KEY = "Jefe";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  public final String table = "watched-" + UUID.randomUUID();
  public final DynamoDbClient dynamoDb;
  public final StreamStore contents;
  public final LogWriter lines;
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final Map<String, FunctionsByName.Operation> functions;
  private Consumer<ObjectNode> change = event -> {};

  public Watched() {
    this(0);
  }

  /**
   * @param writesPerMinute writing calls of a user in a minute; 0 is any number
   */
  Watched(int writesPerMinute) {
    ProofTable.create(table);
    dynamoDb = ProofTable.client(List.of(new RoundTrips(), new Wire()));
    contents = Stores.contents(dynamoDb, table);
    lines = new LogWriter(NAMESPACE, Optional.of(HASH_KEY), written::add);
    functions =
        FunctionsByName.on(Stores.limited(dynamoDb, table, DEADLINE, writesPerMinute), lines);
  }

  Set<String> functions() {
    return functions.keySet();
  }

  Client client() {
    return Client.ofNewUser(this);
  }

  /** Events that follow are changed in this way. */
  void change(Consumer<ObjectNode> how) {
    change = how;
  }

  @Override
  public Answer send(String user, Request request) {
    ObjectNode event = Event.of(user, request);
    change.accept(event);
    return Event.answer(
        JSON.valueToTree(functions.get(request.operation()).answer(new HttpRequest(event))));
  }

  /** As they were written. */
  public List<String> texts() {
    return written;
  }

  /** The last line, of a format that CloudWatch takes. */
  public WrittenLine last() {
    return WrittenLine.of(written.get(written.size() - 1)).carriesMetrics();
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
