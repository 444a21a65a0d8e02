package conversationgroups.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Does for the functions of this process what API Gateway's HTTP API does for a deployment. */
@Singleton
public class Gateway {

  private static final Logger LOG = Logger.getLogger(Gateway.class);

  /** API Gateway's limit of a request's body. */
  private static final int LARGEST_BODY = 10 * 1024 * 1024;

  /** Before any route whose path is compared, as Quarkus's own are. */
  static final int FIRST = Integer.MIN_VALUE + 10;

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Routes routes;
  private final JwtAuthorizer authorizer;
  private final Cors cors;
  private final LocalFunctions functions;
  private final LocalIssuer issuer;
  private final DeveloperAccess access;

  Gateway(
      Routes routes,
      JwtAuthorizer authorizer,
      Cors cors,
      LocalFunctions functions,
      LocalIssuer issuer,
      DeveloperAccess access) {
    this.routes = routes;
    this.authorizer = authorizer;
    this.cors = cors;
    this.functions = functions;
    this.issuer = issuer;
    this.access = access;
  }

  void listen(@Observes Router router) {
    router.route().order(FIRST).handler(this::receiveBrokenPath);
    router.get("/local/token").handler(access).handler(this::token);
    router.route().order(Integer.MAX_VALUE).handler(this::receive);
    router.route().failureHandler(Gateway::fail);
  }

  /** A path that cannot be decoded would fail in the router; the template has a route for it. */
  private void receiveBrokenPath(RoutingContext call) {
    if (BROKEN_ESCAPE.matcher(call.request().path()).find()) {
      receive(call);
    } else {
      call.next();
    }
  }

  /** Without Quarkus's own page for developers, which shows the stack. */
  private static void fail(RoutingContext call) {
    boolean theirs = call.statusCode() >= 400 && call.statusCode() < 500;
    if (theirs || call.failure() instanceof IllegalArgumentException) {
      AwsAnswer.message(call.response(), theirs ? call.statusCode() : 400, "Bad Request");
    } else {
      LOG.errorf(call.failure(), "%s failed", call.request().path());
      AwsAnswer.message(call.response(), 500, "Internal Server Error");
    }
  }

  private void token(RoutingContext call) {
    String user = call.request().getParam("user");
    if (user == null || user.isEmpty()) {
      call.response().setStatusCode(400).end("say for whom: /local/token?user=alice\n");
      return;
    }
    call.response().putHeader("content-type", "text/plain").end(issuer.token(user));
  }

  private void receive(RoutingContext call) {
    WholeBody.of(call, body -> handle(call, body));
  }

  private void handle(RoutingContext call, Buffer body) {
    HttpServerRequest request = call.request();
    if (body.length() > LARGEST_BODY) {
      AwsAnswer.message(call.response(), 413, "Request Entity Too Large");
      return;
    }
    cors.addHeaders(request, request.response());
    Routes.Route route = routes.match(request.method().name(), request.path());
    if (!route.authorized()) {
      invoke(call, body, route, null);
      return;
    }
    String authorization = request.getHeader("authorization");
    if (authorization == null) {
      unauthorized(request.response(), "Bearer");
      return;
    }
    JwtAuthorizer.Result result = authorizer.verify(authorization);
    if (result.error() == null) {
      invoke(call, body, route, result.claims());
    } else {
      unauthorized(
          request.response(),
          "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\""
              .formatted(result.error()));
    }
  }

  private void invoke(
      RoutingContext call, Buffer body, Routes.Route route, Map<String, Object> claims) {
    JsonNode event = GatewayEvent.of(call.request(), body, route.key(), claims);
    try {
      JsonNode answer = functions.invoke(route.function(), event);
      HttpServerResponse response = call.response();
      response.setStatusCode(answer.path("statusCode").asInt());
      answer
          .path("headers")
          .properties()
          .forEach(header -> response.putHeader(header.getKey(), header.getValue().asText()));
      response.end(answer.path("body").asText());
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s failed", route.function());
      AwsAnswer.message(call.response(), 500, "Internal Server Error");
    }
  }

  private static void unauthorized(HttpServerResponse response, String challenge) {
    response.putHeader("www-authenticate", challenge);
    AwsAnswer.message(response, 401, "Unauthorized");
  }
}
