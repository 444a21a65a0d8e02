package conversationgroups.local;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import org.eclipse.jetty.server.Server;

/**
 * DynamoDB Local with a database that nobody else has. All tables and streams of one database wait
 * in one queue.
 */
public final class OwnDynamoDb implements AutoCloseable {

  private final LocalDynamoDBRequestHandler requests =
      new LocalDynamoDBRequestHandler(0, true, null, true, false);
  private final Server server = LocalDynamoDb.start(requests);

  public String endpoint() {
    return LocalDynamoDb.endpoint(server);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
    requests.shutdown();
  }
}
