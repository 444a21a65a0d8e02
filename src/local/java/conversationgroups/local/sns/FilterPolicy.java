package conversationgroups.local.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import software.amazon.event.ruler.Machine;

/**
 * Whether a subscriber wants a message. The matching is done by Event Ruler, the library of the
 * operators that SNS and EventBridge share. How complex a policy may be is not checked.
 */
final class FilterPolicy {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Machine machine = Machine.builder().build();
  private final boolean ofBody;

  private FilterPolicy(boolean ofBody) {
    this.ofBody = ofBody;
  }

  /**
   * @param text empty and an empty object are no filter at all
   * @param ofBody whether the message's text is matched, and not its attributes
   */
  static Optional<FilterPolicy> of(String text, boolean ofBody) {
    JsonNode json = parse(text);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    for (JsonNode value : json) {
      if (!ofBody && value.isObject()) {
        throw refusal("scope MessageAttributes does not support a nested filter policy");
      }
    }
    FilterPolicy policy = new FilterPolicy(ofBody);
    try {
      policy.machine.addRule("policy", text);
    } catch (JsonProcessingException e) {
      throw refusal(e.getOriginalMessage());
    } catch (IOException e) {
      throw refusal(e.getMessage());
    }
    return Optional.of(policy);
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode json = STRICT.readTree(text.isEmpty() ? "{}" : text);
      if (!json.isObject()) {
        throw refusal("Filter is not an object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw refusal("failed to parse JSON. " + e.getOriginalMessage());
    }
  }

  private static SnsException refusal(String reason) {
    return SnsException.invalidParameter("FilterPolicy: " + reason);
  }

  boolean accepts(Message message) {
    JsonNode event = ofBody ? body(message) : attributes(message);
    return event.isObject() && !machine.rulesForJSONEvent(event).isEmpty();
  }

  /** No policy on bodies accepts a text that is no JSON object. */
  private static JsonNode body(Message message) {
    try {
      return STRICT.readTree(message.text());
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private static JsonNode attributes(Message message) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    message.attributes().forEach((name, attribute) -> event.set(name, attribute.json()));
    return event;
  }
}
