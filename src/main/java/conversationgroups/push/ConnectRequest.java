package conversationgroups.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A handshake as API Gateway's WebSocket API hands it to Lambda: the event of its {@code $connect}
 * route. It holds the ticket, so it is printed nowhere.
 */
public final class ConnectRequest {

  private final JsonNode event;

  public ConnectRequest(JsonNode event) {
    this.event = event;
  }

  /** Empty text, which is no ticket, if there is none. */
  String ticket() {
    return event.path("queryStringParameters").path("ticket").asText("");
  }

  Optional<String> requestID() {
    return Optional.ofNullable(event.at("/requestContext/requestId").textValue());
  }

  /** Empty for an event that was not made by API Gateway. */
  Optional<Connection> connection() {
    JsonNode id = event.at("/requestContext/connectionId");
    JsonNode time = event.at("/requestContext/connectedAt");
    return id.isTextual() && time.canConvertToLong()
        ? Optional.of(new Connection(id.textValue(), Instant.ofEpochMilli(time.longValue())))
        : Optional.empty();
  }
}
