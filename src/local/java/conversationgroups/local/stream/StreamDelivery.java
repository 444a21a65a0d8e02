package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.LocalFunctions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import software.amazon.event.ruler.Ruler;

/**
 * Hands records to the function as Lambda's event source mapping does: in batches, in order, again
 * from the first that failed, and a record that keeps failing to the on-failure destination.
 */
public final class StreamDelivery {

  private static final Logger LOG = Logger.getLogger(StreamDelivery.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final StreamSettings settings;
  private final LocalFunctions functions;
  private final Consumer<JsonNode> onFailure;
  private int batchSize;

  /**
   * @param onFailure takes the records that were given up
   */
  StreamDelivery(StreamSettings settings, LocalFunctions functions, Consumer<JsonNode> onFailure) {
    this.settings = settings;
    this.functions = functions;
    this.onFailure = onFailure;
    this.batchSize = settings.batchSize();
  }

  /** Delivers all of them; returns only when each is done or given up, or on interruption. */
  void deliver(List<JsonNode> records) throws InterruptedException {
    List<JsonNode> open = records.stream().filter(this::matches).toList();
    int failures = 0;
    while (!open.isEmpty()) {
      List<JsonNode> batch = open.subList(0, Math.min(batchSize, open.size()));
      int done = invoke(batch);
      if (done == batch.size()) {
        batchSize = settings.batchSize();
        failures = 0;
      } else {
        failures = done > 0 ? 1 : failures + 1;
        if (isGivenUp(batch.get(done), failures)) {
          onFailure.accept(batch.get(done));
          done++;
          failures = 0;
        } else {
          pause(failures);
        }
      }
      open = open.subList(done, open.size());
    }
  }

  /** How many of the batch's records are done. */
  private int invoke(List<JsonNode> batch) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addAll(batch);
    try {
      JsonNode answer = functions.invoke(settings.function(), event);
      JsonNode failed = answer.path("batchItemFailures").path(0).path("itemIdentifier");
      return failed.isMissingNode() ? batch.size() : position(batch, failed.asText());
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s failed", settings.function());
      batchSize = settings.bisect() ? Math.max(1, batch.size() / 2) : batchSize;
      return 0;
    }
  }

  private static int position(List<JsonNode> batch, String sequenceNumber) {
    for (int i = 0; i < batch.size(); i++) {
      if (sequenceNumber(batch.get(i)).equals(sequenceNumber)) {
        return i;
      }
    }
    return 0;
  }

  private boolean isGivenUp(JsonNode record, int failures) {
    long committed = record.at("/dynamodb/ApproximateCreationDateTime").asLong();
    boolean tooOld = Instant.ofEpochSecond(committed).plus(settings.age()).isBefore(Instant.now());
    return failures > settings.attempts() || tooOld;
  }

  private boolean matches(JsonNode record) {
    for (String filter : settings.filters()) {
      try {
        if (Ruler.matchesRule(record.toString(), filter)) {
          return true;
        }
      } catch (Exception e) {
        throw new IllegalStateException("the template's filter " + filter, e);
      }
    }
    return settings.filters().isEmpty();
  }

  private static void pause(int failures) throws InterruptedException {
    long pause = FIRST_PAUSE.toMillis() << Math.min(failures, 10);
    Thread.sleep(Math.min(pause, LONGEST_PAUSE.toMillis()));
  }

  static String sequenceNumber(JsonNode record) {
    return record.at("/dynamodb/SequenceNumber").asText();
  }
}
