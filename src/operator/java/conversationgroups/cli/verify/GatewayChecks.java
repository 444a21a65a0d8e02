package conversationgroups.cli.verify;

import conversationgroups.cli.verify.Api.Route;
import conversationgroups.domain.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What API Gateway does before a function is called: tokens, preflights, unknown routes. */
final class GatewayChecks {

  private static final String WANTED_HEADERS = "authorization,content-type,idempotency-key";

  private final Api api;
  private final Token token;
  private final String origin;

  /**
   * @param origin of a page that may call; empty if none may
   */
  GatewayChecks(Api api, Token token, String origin) {
    this.api = api;
    this.token = token;
    this.origin = origin;
  }

  void run(Checks checks) throws InterruptedException {
    checks.run("no route is served without a token", () -> refused(null));
    checks.run("no route takes a token whose claims were changed", () -> refused(token.forged()));
    checks.run("no route takes a token without a signature", () -> refused(unsigned()));
    checks.run("an unknown route answers 59003", this::unknownRoute);
    checks.run("preflights are answered on each route", this::preflights);
    checks.run("answers name the origins that may read them", this::originOfAnswers);
    checks.run("answers are not to be stored", this::noStore);
  }

  private void refused(String with) throws IOException, InterruptedException {
    for (Route route : api.routes()) {
      String body = route.method().equals("POST") ? "{}" : "";
      api.send(route, body, with, Map.of()).isUnauthorized();
    }
  }

  private String unsigned() {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
    String claims = token.value().split("\\.")[1];
    return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + claims + ".";
  }

  private void unknownRoute() throws IOException, InterruptedException {
    Route route = Route.post("noSuchOperation");
    api.send(route, "{}", token.value(), Map.of()).is(404, Code.NO_SUCH_OPERATION);
  }

  private void preflights() throws IOException, InterruptedException {
    for (Route route : api.routes()) {
      Reply reply =
          api.send(
              new Route("OPTIONS", route.path()),
              "",
              null,
              Map.of(
                  "Origin",
                  origin.isEmpty() ? "https://example.com" : origin,
                  "Access-Control-Request-Method",
                  route.method(),
                  "Access-Control-Request-Headers",
                  WANTED_HEADERS));
      String allowed = reply.header("access-control-allow-origin");
      if (origin.isEmpty()) {
        reply.require(allowed.isEmpty(), "no origin that may call, it allows " + allowed);
        continue;
      }
      reply.require(reply.status() / 100 == 2, "2xx");
      reply.require(allows(allowed), "the origin " + origin + " to be allowed, not " + allowed);
      String methods = reply.header("access-control-allow-methods");
      reply.require(lists(methods, route.method()), "the method to be allowed, not " + methods);
      String headers = reply.header("access-control-allow-headers");
      for (String header : List.of(WANTED_HEADERS.split(","))) {
        reply.require(lists(headers, header), header + " to be allowed, not " + headers);
      }
    }
  }

  private void originOfAnswers() throws IOException, InterruptedException {
    Map<String, String> from = Map.of("Origin", origin.isEmpty() ? "https://example.com" : origin);
    Route route = Route.get("getConversationGroupList");
    Reply reply = api.send(route, "", token.value(), from);
    String allowed = reply.header("access-control-allow-origin");
    reply.require(
        origin.isEmpty() ? allowed.isEmpty() : allows(allowed),
        (origin.isEmpty() ? "no origin" : "the origin " + origin) + ", not " + allowed);
  }

  private void noStore() throws IOException, InterruptedException {
    Reply reply = api.groups();
    String found = reply.header("cache-control");
    reply.require(found.equals("no-store"), "Cache-Control: no-store, not " + found);
  }

  private boolean allows(String allowed) {
    return allowed.equals("*") || allowed.equals(origin);
  }

  private static boolean lists(String header, String value) {
    List<String> values = List.of(header.toLowerCase(Locale.ROOT).split(" *, *"));
    return values.contains("*") || values.contains(value.toLowerCase(Locale.ROOT));
  }
}
