package conversationgroups.local.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * As subscribers see it.
 *
 * @param type {@code String}, {@code String.Array} or {@code Number}, or one of these with a label
 *     of the publisher's after a dot
 */
public record MessageAttribute(String type, String value) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static Map<String, MessageAttribute> of(Query query) {
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    for (Query entry : query.entries("MessageAttributes")) {
      String name = entry.required("Name");
      require(
          name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*") && name.length() <= 256,
          "The message attribute name '%s' is not 1 to 256 of A-Z, a-z, 0-9, underscore, hyphen and single dots inside."
              .formatted(name));
      MessageAttribute attribute =
          new MessageAttribute(
              entry.optional("Value.DataType").orElse(""),
              entry.optional("Value.StringValue").orElse(""));
      attribute.check(name);
      attributes.put(name, attribute);
    }
    return attributes;
  }

  private void check(String name) {
    require(
        type.matches("(String|Number)(\\..{1,249})?"),
        "The message attribute '%s' has an invalid message attribute type, the local endpoint has String and Number."
            .formatted(name));
    require(
        !value.isEmpty(),
        "The message attribute '%s' must contain non-empty message attribute value for message attribute type '%s'."
            .formatted(name, type));
    require(
        !type.startsWith("Number") || json().isNumber(),
        "Could not cast message attribute '%s' value to number.".formatted(name));
    require(
        !type.equals("String.Array") || json().isArray(),
        "The message attribute '%s' of type String.Array must be a JSON array.".formatted(name));
  }

  /** As a filter compares it: the elements of an array one by one. */
  JsonNode json() {
    if (!type.startsWith("Number") && !type.equals("String.Array")) {
      return TextNode.valueOf(value);
    }
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw SnsException.invalidValue(message);
    }
  }
}
