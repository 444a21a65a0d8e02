package conversationgroups.local;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import com.amazonaws.services.dynamodbv2.local.shared.access.LocalDBClient;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccess;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccessJob;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * DynamoDB Local in this process, on a free port of the loopback interface. It is started once and
 * lives as long as the process, also across live reloads, which load this class anew: so the one
 * thing that tells of it is a system property.
 */
final class LocalDynamoDb {

  /** Folder that keeps the data between runs; without it they are in memory. */
  static final String DATA = "local.data";

  private static final String ENDPOINT = "local.dynamodb.endpoint";

  private LocalDynamoDb() {}

  static String endpoint() {
    synchronized (System.getProperties()) {
      String running = System.getProperty(ENDPOINT);
      if (running == null) {
        running = endpoint(start());
        System.setProperty(ENDPOINT, running);
      }
      return running;
    }
  }

  static String endpoint(Server server) {
    return "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private static Server start() {
    try {
      String folder = folder();
      return start(new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false));
    } catch (IOException e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  static Server start(LocalDynamoDBRequestHandler requests) {
    try {
      takeAnyNames();
      indexStreams(requests);
      Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
      server.setHandler(new LocalDynamoDBServerHandler(requests, null));
      server.start();
      return server;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  /**
   * DynamoDB takes attributes whose names collide in Jackson. DynamoDB Local keeps its items by
   * Jackson, which looks for a name among all those it has seen, and refuses too many that collide.
   */
  @SuppressWarnings("deprecation") // The successor is of builders; these factories are made.
  private static void takeAnyNames() throws ReflectiveOperationException {
    for (Class<?> engine : List.of(SQLiteDBAccess.class, SQLiteDBAccessJob.class)) {
      ((ObjectMapper) field(engine, "MAPPER").get(null))
          .getFactory()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    }
  }

  /**
   * With each write the engine looks for the first record of the table's stream, through those of
   * all tables before it: without an index the longer, the more tables a process has had.
   */
  private static void indexStreams(LocalDynamoDBRequestHandler requests) throws Exception {
    Method handler = requests.getClass().getDeclaredMethod("getHandler", String.class);
    handler.setAccessible(true);
    Object access = field(LocalDBClient.class, "dbAccess").get(handler.invoke(requests, "any"));
    SQLiteQueue queue = (SQLiteQueue) field(SQLiteDBAccess.class, "queue").get(access);
    queue
        .execute(
            new SQLiteJob<Void>() {
              @Override
              protected Void job(SQLiteConnection database) throws SQLiteException {
                database.exec(
                    "CREATE INDEX IF NOT EXISTS records ON us (StreamID, SequenceNumber)");
                return null;
              }
            })
        .get();
  }

  private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static String folder() throws IOException {
    String folder = System.getProperty(DATA);
    if (folder == null || folder.isBlank()) {
      return null;
    }
    return Files.createDirectories(Path.of(folder)).toAbsolutePath().toString();
  }
}
