package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.local.LocalFunctions;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.Template;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Polls the embedded table's stream for each function that reads it, as Lambda does for a
 * deployment: on its own, so that none waits for another.
 */
@Singleton
public class StreamPoller {

  private static final Logger LOG = Logger.getLogger(StreamPoller.class);

  /** Lambda polls a shard four times a second. */
  private static final long INTERVAL_MILLIS = 250;

  private static final long PAUSE_MILLIS = 2_000;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final boolean enabled;
  private final List<Thread> threads = new ArrayList<>();

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
    for (StreamSettings templateSettings : StreamSettings.of(template)) {
      StreamSettings settings =
          attempts.map(templateSettings::withAttempts).orElse(templateSettings);
      StreamDelivery delivery =
          new StreamDelivery(
              settings,
              functions,
              settings.keepsFailures()
                  ? new FailureFolder(data.orElse("target/local"), settings.function())
                  : record -> LOG.warnf("%s was not told of a change", settings.function()));
      Checkpoint checkpoint = new Checkpoint(data.orElse(null), settings.function());
      Thread thread = new Thread(() -> poll(settings, delivery, checkpoint), "stream");
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      threads.forEach(Thread::start);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join(5_000);
    }
  }

  private void poll(StreamSettings settings, StreamDelivery delivery, Checkpoint checkpoint) {
    boolean skips = settings.fromLatest() && checkpoint.load() == null;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try (var streams = LocalStreams.client()) {
          StreamReader reader = new StreamReader(dynamoDb, streams, table, checkpoint.load());
          if (skips) {
            skip(reader);
            skips = false;
          }
          read(reader, delivery, checkpoint);
        } catch (SdkException e) {
          LOG.warnf("the stream could not be read: %s", e.getMessage());
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      // The run ends, or its code is loaded anew: the next poller goes on from the checkpoint.
    }
  }

  /** Up to what is committed now. */
  private static void skip(StreamReader reader) {
    List<JsonNode> records = reader.read();
    while (!records.isEmpty()) {
      records = reader.read();
    }
  }

  private static void read(StreamReader reader, StreamDelivery delivery, Checkpoint checkpoint)
      throws InterruptedException {
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
