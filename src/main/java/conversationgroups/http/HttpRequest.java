package conversationgroups.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as API Gateway's HTTP API hands it to Lambda: its event of payload format 2.0. Anything
 * may be missing from an event that was not made by API Gateway; that is a bad request, not an
 * error.
 */
public final class HttpRequest {

  private final JsonNode event;

  public HttpRequest(JsonNode event) {
    this.event = event;
  }

  /** The {@code sub} claim of the JWT that API Gateway has verified. */
  Optional<String> verifiedSubject() {
    return text(event.at("/requestContext/authorizer/jwt/claims/sub"));
  }

  /** API Gateway's ID of the request. */
  Optional<String> requestID() {
    return text(event.at("/requestContext/requestId"));
  }

  /** When API Gateway took the request. */
  Optional<Instant> time() {
    JsonNode time = event.at("/requestContext/timeEpoch");
    return time.canConvertToLong()
        ? Optional.of(Instant.ofEpochMilli(time.longValue()))
        : Optional.empty();
  }

  boolean isGet() {
    return "GET".equals(event.at("/requestContext/http/method").asText());
  }

  /** A browser's question whether a page may call. */
  public boolean isPreflight() {
    return "OPTIONS".equals(event.at("/requestContext/http/method").asText())
        && header("origin").isPresent()
        && header("access-control-request-method").isPresent();
  }

  /** API Gateway's names of headers are in lower case. */
  Optional<String> header(String lowerCaseName) {
    return text(event.path("headers").path(lowerCaseName));
  }

  /** As it was sent; the event's parsed form of it cannot tell a comma from a repetition. */
  String rawQueryString() {
    return event.path("rawQueryString").asText("");
  }

  String body() {
    return event.path("body").asText("");
  }

  boolean isBodyBase64() {
    return event.path("isBase64Encoded").asBoolean(false);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }
}
