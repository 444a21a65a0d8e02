package conversationgroups.local.sns.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.Base64;

/** Checks that the value of a message attribute is what its type says. */
final class AttributeValues {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private AttributeValues() {}

  static void check(String name, MessageAttribute attribute) {
    if (attribute.isNumber() && !json(attribute).isNumber()) {
      throw SnsException.invalidValue(
          "Could not cast message attribute '%s' value to number.".formatted(name));
    }
    if (attribute.isArray() && !isArrayOfScalars(json(attribute))) {
      throw SnsException.invalidValue(
          "The message attribute '%s' of type String.Array must be a JSON array of strings, numbers, true, false and null."
              .formatted(name));
    }
    if (attribute.isBinary()) {
      checkBase64(name, attribute.value());
    }
  }

  private static boolean isArrayOfScalars(JsonNode array) {
    for (JsonNode element : array) {
      if (!element.isValueNode()) {
        return false;
      }
    }
    return array.isArray();
  }

  private static JsonNode json(MessageAttribute attribute) {
    try {
      return JSON.readTree(attribute.value());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void checkBase64(String name, String value) {
    try {
      Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw SnsException.invalidValue(
          "The message attribute '%s' has a binary value that is not base64.".formatted(name));
    }
  }
}
