package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.local.LocalFunctions;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.Template;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Polls the embedded table's stream, as Lambda does for a deployment. */
@Singleton
public class StreamPoller {

  private static final Logger LOG = Logger.getLogger(StreamPoller.class);

  /** Lambda polls a shard four times a second. */
  private static final long INTERVAL_MILLIS = 250;

  private static final long PAUSE_MILLIS = 2_000;

  private final StreamDelivery delivery;
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final boolean enabled;
  private final Checkpoint checkpoint;
  private final Thread thread = new Thread(this::poll, "stream");

  StreamPoller(
      Template template,
      LocalFunctions functions,
      DynamoDbClient dynamoDb,
      @ConfigProperty(name = "conversation-groups.table") String table,
      @ConfigProperty(name = "local.stream", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "local.stream.attempts") Optional<Integer> attempts,
      @ConfigProperty(name = "local.data") Optional<String> data) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.enabled = enabled;
    this.checkpoint = new Checkpoint(data.orElse(null));
    StreamSettings settings = StreamSettings.of(template);
    this.delivery =
        new StreamDelivery(
            attempts.map(settings::withAttempts).orElse(settings),
            functions,
            new FailureFolder(data.orElse("target/local"), settings.function()));
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.interrupt();
    thread.join(5_000);
  }

  private void poll() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try (var streams = LocalStreams.client()) {
          read(new StreamReader(dynamoDb, streams, table, checkpoint.load()));
        } catch (SdkException e) {
          LOG.warnf("the stream could not be read: %s", e.getMessage());
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      // The run ends, or its code is loaded anew: the next poller goes on from the checkpoint.
    }
  }

  private void read(StreamReader reader) throws InterruptedException {
    while (true) {
      List<JsonNode> records = reader.read();
      if (records.isEmpty()) {
        Thread.sleep(INTERVAL_MILLIS);
      } else {
        delivery.deliver(records);
        checkpoint.save(StreamDelivery.sequenceNumber(records.get(records.size() - 1)));
      }
    }
  }
}
