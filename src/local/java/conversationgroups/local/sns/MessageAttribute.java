package conversationgroups.local.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * As subscribers see it.
 *
 * @param type {@code String}, {@code String.Array} or {@code Number}, or one of these with a label
 *     of the publisher's after a dot
 */
public record MessageAttribute(String type, String value) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
}
