package conversationgroups.local.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.AwsAnswer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * {@code @connections} of API Gateway's WebSocket APIs: sends to a device, looks at it, ends it.
 */
@Singleton
public class ConnectionsApi {

  /** API Gateway's limit of a message. */
  private static final int LARGEST = 128 * 1024;

  private final EventStreamApi api;
  private final Connections connections;
  private final Disturbances disturbances;
  private final Vertx vertx;
  private final SignatureCheck signatures = new SignatureCheck("execute-api");

  ConnectionsApi(
      EventStreamApi api, Connections connections, Disturbances disturbances, Vertx vertx) {
    this.vertx = vertx;
    this.api = api;
    this.connections = connections;
    this.disturbances = disturbances;
  }

  /** With the stage before it as on AWS, or without as behind a domain of one's own. */
  void listen(@Observes Router router) {
    for (String base : new String[] {"", "/" + api.stage()}) {
      for (HttpMethod method :
          new HttpMethod[] {HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE}) {
        router.route(method, base + "/@connections/:id").handler(this::receive);
      }
    }
  }

  private void receive(RoutingContext call) {
    call.request().body().onSuccess(body -> handle(call, body)).onFailure(call::fail);
    call.request().resume();
  }

  private void handle(RoutingContext call, Buffer body) {
    HttpServerResponse response = call.response();
    Optional<String> refusal = signatures.refusal(call.request(), body.getBytes());
    if (refusal.isPresent()) {
      AwsAnswer.error(response, 403, "ForbiddenException", refusal.get());
      return;
    }
    String id = call.pathParam("id");
    Optional<Connections.Connection> connection = connections.get(id);
    if (connection.isEmpty()) {
      AwsAnswer.error(response, 410, "GoneException", "Gone");
      return;
    }
    switch (call.request().method().name()) {
      case "GET" -> describe(connection.get(), response);
      case "DELETE" -> {
        connections.close(id);
        response.setStatusCode(204).end();
      }
      default -> post(id, connection.get(), body, response);
    }
  }

  private void post(
      String id, Connections.Connection connection, Buffer body, HttpServerResponse response) {
    if (body.length() > LARGEST) {
      AwsAnswer.error(response, 413, "PayloadTooLargeException", "the message is over 128 KB");
    } else if (disturbances.isGone()) {
      connections.close(id);
      AwsAnswer.error(response, 410, "GoneException", "Gone");
    } else if (connection.socket.writeQueueFull()) {
      AwsAnswer.error(response, 429, "LimitExceededException", "the device does not read");
    } else {
      for (int time = disturbances.times(); time > 0; time--) {
        send(connection, body.toString());
      }
      response.end();
    }
  }

  private void send(Connections.Connection connection, String message) {
    connection.touch();
    if (disturbances.delayMillis() == 0) {
      connection.socket.writeTextMessage(message);
    } else {
      vertx.setTimer(disturbances.delayMillis(), t -> connection.socket.writeTextMessage(message));
    }
  }

  private static void describe(Connections.Connection connection, HttpServerResponse response) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("connectedAt", connection.connectedAt.toString());
    answer.put("lastActiveAt", connection.lastActiveAt().toString());
    String address = connection.socket.remoteAddress().hostAddress();
    String agent = connection.socket.headers().get("user-agent");
    answer.putObject("identity").put("sourceIp", address).put("userAgent", agent);
    response.putHeader("content-type", "application/json").end(answer.toString());
  }
}
