package conversationgroups.local.sns.filters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.sns.messages.MessageAttribute;
import java.util.Map;
import java.util.Optional;

/** A message as the JSON object that Ruler looks at. */
final class FilteredEvent {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FilteredEvent() {}

  /** Nothing if the body is no JSON object; no policy on bodies accepts such a message. */
  static Optional<JsonNode> ofBody(String body) {
    try {
      return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** SNS leaves binary attributes out, and compares by value the elements of a String.Array. */
  static JsonNode ofAttributes(Map<String, MessageAttribute> attributes) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    attributes.forEach(
        (name, attribute) -> {
          if (attribute.isNumber() || attribute.isArray()) {
            parsed(attribute.value()).ifPresent(value -> event.set(name, value));
          } else if (!attribute.isBinary()) {
            event.put(name, attribute.value());
          }
        });
    return event;
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return Optional.of(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
