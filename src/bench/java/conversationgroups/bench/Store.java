package conversationgroups.bench;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** DynamoDB Local with the service's table, and how long requests stay inside it. */
public final class Store implements AutoCloseable {

  static final String TABLE = "conversation-groups";

  private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
  private final AtomicLong inside = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();

  public Store() throws Exception {
    server.setHandler(
        new Timed(
            new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(0, true, null, true, false), null)));
    server.start();
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(endpoint()))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(() -> AwsBasicCredentials.create("bench", "bench"))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      client.createTable(
          table ->
              table
                  .tableName(TABLE)
                  .billingMode("PAY_PER_REQUEST")
                  .attributeDefinitions(attribute("pk"), attribute("sk"))
                  .keySchema(key("pk", "HASH"), key("sk", "RANGE"))
                  .streamSpecification(
                      stream -> stream.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
    }
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
  }

  private static KeySchemaElement key(String name, String type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  String endpoint() {
    return "http://127.0.0.1:" + connector().getLocalPort();
  }

  /** Nanoseconds that all requests so far have spent in the store, from headers to answer. */
  long inside() {
    return inside.get();
  }

  long requests() {
    return requests.get();
  }

  /** Ends every connection, as time does to those of a process that was frozen. */
  void dropConnections() {
    connector().getConnectedEndPoints().forEach(EndPoint::close);
  }

  private ServerConnector connector() {
    return (ServerConnector) server.getConnectors()[0];
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  private final class Timed extends Handler.Wrapper {

    Timed(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      long start = System.nanoTime();
      return super.handle(
          request,
          response,
          Callback.from(
              () -> {
                requests.incrementAndGet();
                inside.addAndGet(System.nanoTime() - start);
              },
              callback));
    }
  }
}
