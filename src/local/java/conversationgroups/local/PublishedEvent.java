package conversationgroups.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.local.sns.Message;
import conversationgroups.local.sns.MessageAttribute;
import java.util.Optional;

/**
 * An event of the service as its message tells of it.
 *
 * @param body the whole CloudEvent, as it was published
 */
record PublishedEvent(String id, String type, String user, String sequence, String body) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Nothing for a message that someone else published, whose user or shape is unknown. */
  static Optional<PublishedEvent> of(Message message) {
    String body = message.text();
    MessageAttribute user = message.attributes().get("userID");
    try {
      JsonNode event = MAPPER.readTree(body);
      if (user == null || !event.isObject()) {
        return Optional.empty();
      }
      return Optional.of(
          new PublishedEvent(
              oneLine(event, "id"),
              oneLine(event, "type"),
              user.value(),
              oneLine(event, "sequence"),
              body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A line break would end the field in a stream of server-sent events, or forge a log line. */
  private static String oneLine(JsonNode event, String field) {
    return event.path(field).asText().replaceAll("\\p{Cntrl}", " ");
  }
}
