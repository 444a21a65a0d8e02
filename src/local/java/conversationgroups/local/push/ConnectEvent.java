package conversationgroups.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Makes the event that API Gateway's WebSocket API hands to the function behind $connect. */
final class ConnectEvent {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ConnectEvent() {}

  static JsonNode of(
      HttpServerRequest request, String stage, String connectionID, Instant connectedAt) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    put(event, "headers", "multiValueHeaders", request.headers());
    if (!request.params().isEmpty()) {
      put(event, "queryStringParameters", "multiValueQueryStringParameters", request.params());
    }
    ObjectNode context = event.putObject("requestContext");
    String requestID = UUID.randomUUID().toString();
    context.put("routeKey", "$connect").put("eventType", "CONNECT");
    context.put("extendedRequestId", requestID).put("requestTime", TIME.format(connectedAt));
    context.put("messageDirection", "IN").put("stage", stage);
    context.put("connectedAt", connectedAt.toEpochMilli());
    context.put("requestTimeEpoch", connectedAt.toEpochMilli());
    context
        .putObject("identity")
        .put("userAgent", request.getHeader("user-agent"))
        .put("sourceIp", request.remoteAddress().hostAddress());
    context.put("requestId", requestID).put("domainName", request.authority().host());
    context.put("connectionId", connectionID).put("apiId", "local");
    return event.put("isBase64Encoded", false);
  }

  /** Of a name that stands there several times, the last value, and all of them. */
  private static void put(ObjectNode event, String single, String multiple, MultiMap values) {
    ObjectNode last = event.putObject(single);
    ObjectNode all = event.putObject(multiple);
    for (String name : values.names()) {
      values.getAll(name).forEach(all.putArray(name)::add);
      last.put(name, values.getAll(name).get(values.getAll(name).size() - 1));
    }
  }
}
