package conversationgroups.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Events of API Gateway's payload format 2.0, as a function gets them, and its answers. */
public final class Event {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Event() {}

  /**
   * @param user null for an event without a verified user
   */
  public static ObjectNode of(String user, Request request) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    String path = "/" + request.operation();
    event.put("version", "2.0").put("routeKey", request.method() + " " + path);
    event.put("rawPath", path).put("rawQueryString", request.query());
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach(headers::put);
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("timeEpoch", Instant.now().toEpochMilli());
    context.putObject("http").put("method", request.method()).put("path", path);
    if (user != null) {
      context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    }
    event.put("isBase64Encoded", false);
    if (request.body() != null) {
      event.put("body", request.body());
    }
    return event;
  }

  /** The answer that API Gateway would make of what a function returned. */
  public static Answer answer(JsonNode returned) {
    Map<String, String> headers = new HashMap<>();
    returned
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new Answer(
        returned.path("statusCode").asInt(), headers, json(returned.path("body").asText()));
  }

  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + text, e);
    }
  }
}
