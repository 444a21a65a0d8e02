package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The API as a client on the internet has it. */
final class Api {

  /** API Gateway gives up after 30 seconds. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(35);

  private static final int ATTEMPTS = 6;
  private static final int THROTTLED = 429;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String base;
  private final String token;
  private final boolean push;

  /**
   * @param push whether it is deployed
   */
  Api(URI base, String token, boolean push) {
    this.push = push;
    this.base = base.toString().replaceFirst("/+$", "");
    this.token = token;
  }

  /** A route of the API. */
  record Route(String method, String path) {

    static Route post(String operation) {
      return new Route("POST", "/" + operation);
    }

    static Route get(String operationAndQuery) {
      return new Route("GET", "/" + operationAndQuery);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The operations, which are the routes that take a token; and one more with push. */
  static final List<Route> ROUTES =
      List.of(
          Route.post("createConversationGroup"),
          Route.post("deleteConversationGroup"),
          Route.post("renameConversationGroup"),
          Route.post("sortConversationGroups"),
          Route.get("getConversationGroupList"),
          Route.post("getConversationGroupList"),
          Route.get("getConversationList"),
          Route.post("getConversationList"),
          Route.post("addConversationsToGroup"),
          Route.post("deleteConversationsFromGroup"),
          Route.post("deleteConversationsFromAllGroups"));

  static final Route OPEN_EVENT_STREAM = Route.post("openEventStream");

  boolean hasPush() {
    return push;
  }

  /** All that take a token. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>(ROUTES);
    if (push) {
      routes.add(OPEN_EVENT_STREAM);
    }
    return routes;
  }

  static ObjectNode fields() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode group(String name) {
    return fields().put("groupName", name);
  }

  static ObjectNode group(String name, List<String> conversations) {
    ObjectNode fields = group(name);
    conversations.forEach(fields.putArray("conversationIDList")::add);
    return fields;
  }

  static ObjectNode groups(List<String> names) {
    ObjectNode fields = fields();
    names.forEach(fields.putArray("groupNameList")::add);
    return fields;
  }

  Reply post(String operation, ObjectNode fields) throws IOException, InterruptedException {
    return post(operation, fields, Map.of());
  }

  Reply post(String operation, ObjectNode fields, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(Route.post(operation), fields.toString(), token, headers);
  }

  Reply get(String operationAndQuery) throws IOException, InterruptedException {
    return send(Route.get(operationAndQuery), "", token, Map.of());
  }

  /** The user's groups, with the sequence. */
  Reply groups() throws IOException, InterruptedException {
    return get("getConversationGroupList");
  }

  long sequence() throws IOException, InterruptedException {
    Reply groups = groups();
    groups.require(groups.data().path("sequence").isIntegralNumber(), "a sequence");
    return groups.data().path("sequence").longValue();
  }

  /**
   * @param with the token to send, null for none
   */
  Reply send(Route route, String body, String with, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + route.path())).timeout(LONGEST_CALL);
    request.method(
        route.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (with != null) {
      request.header("Authorization", "Bearer " + with);
    }
    HttpResponse<String> response = throttled(request.build());
    return new Reply(route.toString(), response.statusCode(), response.headers(), response.body());
  }

  /** A stack may take few calls a second, or a user's few writes a minute: no fault of it. */
  private HttpResponse<String> throttled(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    for (int i = 1; i < ATTEMPTS && response.statusCode() == THROTTLED; i++) {
      Thread.sleep(pause(response).toMillis());
      response = client.send(request, BodyHandlers.ofString());
    }
    return response;
  }

  /** API Gateway does not say how long; the service does, at most a minute. */
  private static Duration pause(HttpResponse<String> throttled) {
    long seconds = throttled.headers().firstValueAsLong("retry-after").orElse(1);
    return Duration.ofSeconds(Math.max(1, Math.min(60, seconds)));
  }
}
