package conversationgroups.local;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * {@code GET /local/events?user=}: a user's events as server-sent events, for a page to show them
 * live. A browser's EventSource cannot set headers, so the token may come as a parameter. One that
 * connects again says what it saw last, and gets what came meanwhile.
 */
@Singleton
public class EventStream {

  private final JwtAuthorizer authorizer;
  private final Cors cors;
  private final OpenStreams streams;

  EventStream(JwtAuthorizer authorizer, Cors cors, OpenStreams streams) {
    this.authorizer = authorizer;
    this.cors = cors;
    this.streams = streams;
  }

  void listen(@Observes Router router) {
    router.get("/local/events").handler(this::open);
  }

  private void open(RoutingContext call) {
    HttpServerRequest request = call.request();
    HttpServerResponse response = call.response();
    cors.addHeaders(request, response);
    String user = request.getParam("user");
    if (user == null || user.isEmpty()) {
      AwsAnswer.message(response, 400, "Say whose: /local/events?user=alice");
      return;
    }
    Optional<String> subject = subject(request);
    if (subject.isEmpty()) {
      AwsAnswer.message(response.putHeader("www-authenticate", "Bearer"), 401, "Unauthorized");
    } else if (!subject.get().equals(user)) {
      AwsAnswer.message(response, 403, "Forbidden");
    } else {
      streams.open(user, request.getHeader("last-event-id"), response);
    }
  }

  private Optional<String> subject(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("authorization"))
        .or(() -> Optional.ofNullable(request.getParam("access_token")))
        .map(authorizer::verify)
        .filter(result -> result.error() == null)
        .map(result -> (String) result.claims().get("sub"));
  }
}
