package conversationgroups.local.sns.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the subject and the texts of a message. */
final class Texts {

  static final String DEFAULT = "default";

  private static final int LONGEST_SUBJECT = 100;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Texts() {}

  static String message(Query query) {
    return query
        .optional("Message")
        .orElseThrow(() -> SnsException.invalidParameter("Empty message"));
  }

  static String subject(Query query) {
    String subject = query.given("Subject").orElse(null);
    if (subject == null) {
      return null;
    }
    boolean allowed =
        !subject.isBlank()
            && subject.length() <= LONGEST_SUBJECT
            && subject.chars().noneMatch(Character::isISOControl);
    if (!allowed) {
      throw SnsException.invalidParameter(
          "Subject Reason: 1 to 100 characters without line breaks are allowed");
    }
    return subject;
  }

  static Map<String, String> byProtocol(Query query, String message) {
    String structure = query.optional("MessageStructure").orElse(null);
    if (structure == null) {
      return Map.of(DEFAULT, message);
    }
    if (!structure.equals("json")) {
      throw SnsException.invalidParameter("MessageStructure Reason: only json is a structure");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    parse(message)
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().asText());
              }
            });
    if (!texts.containsKey(DEFAULT)) {
      throw SnsException.invalidParameter(
          "Message Structure - No default entry in JSON message body");
    }
    return texts;
  }

  private static JsonNode parse(String message) {
    try {
      return MAPPER.readTree(message);
    } catch (JsonProcessingException e) {
      throw SnsException.invalidParameter("Message Structure - JSON message body failed to parse");
    }
  }
}
