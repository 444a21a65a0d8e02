package conversationgroups.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The settings of the local run that are known only once it starts. */
public final class LocalConfigSource implements ConfigSource {

  static {
    // Quarkus would answer a broken percent-escape itself, before the gateway sees it.
    System.setProperty("vertx.disableURIValidation", "true");
  }

  private static final String TEST_PORT = "local.test-port";

  private static final Map<String, Supplier<String>> VALUES =
      Map.of(
          "quarkus.dynamodb.endpoint-override", LocalDynamoDb::endpoint,
          "quarkus.http.test-port", LocalConfigSource::testPort);

  @Override
  public Set<String> getPropertyNames() {
    return VALUES.keySet();
  }

  @Override
  public String getValue(String name) {
    return VALUES.containsKey(name) ? VALUES.get(name).get() : null;
  }

  @Override
  public String getName() {
    return "local run";
  }

  /** A free port; the same for the whole process, since the topic's endpoint names it too. */
  private static String testPort() {
    synchronized (System.getProperties()) {
      if (System.getProperty(TEST_PORT) == null) {
        try (ServerSocket free = new ServerSocket(0)) {
          System.setProperty(TEST_PORT, Integer.toString(free.getLocalPort()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return System.getProperty(TEST_PORT);
    }
  }
}
