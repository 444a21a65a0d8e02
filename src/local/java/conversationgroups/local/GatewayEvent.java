package conversationgroups.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes the event that API Gateway's HTTP API would hand to Lambda, payload format 2.0. */
final class GatewayEvent {

  private GatewayEvent() {}

  /**
   * @param claims of the verified token; null on a route without authorizer
   */
  static JsonNode of(
      HttpServerRequest request, Buffer body, String routeKey, Map<String, Object> claims) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    String query = request.query() == null ? "" : request.query();
    event.put("version", "2.0").put("routeKey", routeKey);
    event.put("rawPath", request.path()).put("rawQueryString", query);
    ObjectNode headers = event.putObject("headers");
    request
        .headers()
        .names()
        .forEach(
            name ->
                headers.put(
                    name.toLowerCase(Locale.ROOT),
                    String.join(",", request.headers().getAll(name))));
    ObjectNode context = event.putObject("requestContext");
    context.put("accountId", "000000000000").put("apiId", "local").put("stage", "$default");
    context.put("requestId", UUID.randomUUID().toString()).put("routeKey", routeKey);
    context.put("timeEpoch", Instant.now().toEpochMilli());
    context
        .putObject("http")
        .put("method", request.method().name())
        .put("path", request.path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", request.remoteAddress().hostAddress())
        .put("userAgent", request.getHeader("user-agent"));
    if (claims != null) {
      ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
      ObjectNode texts = jwt.putObject("claims");
      claims.forEach((name, value) -> texts.put(name, text(value)));
      jwt.putNull("scopes");
    }
    addBody(event, request.getHeader("content-type"), body);
    return event;
  }

  /** API Gateway hands on as text what its content type says is text, the rest in base64. */
  private static void addBody(ObjectNode event, String contentType, Buffer body) {
    event.put("isBase64Encoded", false);
    if (body == null || body.length() == 0) {
      return;
    }
    String text = isText(contentType) ? utf8(body.getBytes()) : null;
    event.put("isBase64Encoded", text == null);
    event.put("body", text == null ? Base64.getEncoder().encodeToString(body.getBytes()) : text);
  }

  private static boolean isText(String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/javascript")
        || type.startsWith("application/xml");
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** API Gateway's claims are all strings. */
  private static String text(Object claim) {
    return claim instanceof java.util.Date date
        ? Long.toString(date.toInstant().getEpochSecond())
        : String.valueOf(claim);
  }
}
