package conversationgroups.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The events of the test user that were heard, by their sequence. */
final class Events {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventSubscription subscription;
  private final String user;
  private final NavigableMap<Long, JsonNode> heard = new TreeMap<>();

  Events(EventSubscription subscription, String user) {
    this.subscription = subscription;
    this.user = user;
  }

  /** Lets the events of one user through, so that a busy topic does not fill the queue. */
  static String filterOf(String user) {
    ObjectNode filter = JsonNodeFactory.instance.objectNode();
    filter.putArray("userID").add(user);
    return filter.toString();
  }

  NavigableMap<Long, JsonNode> heard() {
    return heard;
  }

  /** Listens until that is so, or the time is over. */
  boolean await(BooleanSupplier enough, Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!enough.getAsBoolean() && Instant.now().isBefore(end)) {
      subscription.receive(Duration.between(Instant.now(), end)).forEach(this::take);
    }
    return enough.getAsBoolean();
  }

  private void take(String message) {
    try {
      JsonNode event = JSON.readTree(message);
      if (event.path("subject").asText().equals(user)) {
        heard.put(event.path("sequence").asLong(), event);
      }
    } catch (JsonProcessingException e) {
      throw new CheckFailedException("a message of the topic is no JSON: " + message);
    }
  }
}
