package conversationgroups.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.Text;

/** Reads the bodies of requests strictly, and writes those of answers. */
final class StrictJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(UntrustedJson.factory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Nothing that is written has any; to look for them takes long at a start.
          .annotationIntrospector(NopAnnotationIntrospector.instance)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
  private static final ObjectWriter WRITER = MAPPER.writer();

  private StrictJson() {}

  static Outcome<ObjectNode> parse(String body) {
    try {
      return READER.readTree(body) instanceof ObjectNode object
          ? Outcome.success(object)
          : RequestFields.invalidShape(
              "the body must be a JSON object such as {\"groupName\": \"Suppliers\"}");
    } catch (JsonProcessingException e) {
      return RequestFields.invalidShape("the body is not valid JSON: " + describe(e));
    } catch (RuntimeException e) {
      // A defect of the parser's, which this body alone has met.
      return RequestFields.invalidShape("the body is not valid JSON: it cannot be read");
    }
  }

  static String write(Object answer) {
    try {
      return WRITER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every answer can be written", e);
    }
  }

  /** Where it is wrong; the library's own words name its classes and settings. */
  private static String describe(JsonProcessingException e) {
    boolean duplicate = e.getOriginalMessage().startsWith("Duplicate field");
    String where =
        e.getLocation() == null
            ? ""
            : Text.format(
                " near line %d, column %d",
                e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return (duplicate ? "a field stands there twice" : "it cannot be read") + where;
  }
}
