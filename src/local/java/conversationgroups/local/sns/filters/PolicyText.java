package conversationgroups.local.sns.filters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import conversationgroups.local.sns.protocol.SnsException;

/** Reads policies more strictly than Ruler, which takes repeated keys and text after the end. */
final class PolicyText {

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PolicyText() {}

  static JsonNode parse(String text) {
    try {
      JsonNode json = STRICT.readTree(text);
      if (!json.isObject()) {
        throw refusal("Filter is not an object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw refusal("failed to parse JSON. " + e.getOriginalMessage());
    }
  }

  static SnsException refusal(String reason) {
    return SnsException.invalidParameter("FilterPolicy: " + reason);
  }
}
