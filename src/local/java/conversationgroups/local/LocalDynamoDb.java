package conversationgroups.local;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String SQLITE =
      "com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.";

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
  private static void takeAnyNames() throws ReflectiveOperationException {
    ClassLoader engine = LocalDynamoDBRequestHandler.class.getClassLoader();
    for (String name : new String[] {"SQLiteDBAccess", "SQLiteDBAccessJob"}) {
      Field mapper = Class.forName(SQLITE + name, true, engine).getDeclaredField("MAPPER");
      mapper.setAccessible(true);
      ((ObjectMapper) mapper.get(null))
          .getFactory()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    }
  }

  private static String folder() throws IOException {
    String folder = System.getProperty(DATA);
    if (folder == null || folder.isBlank()) {
      return null;
    }
    return Files.createDirectories(Path.of(folder)).toAbsolutePath().toString();
  }
}
