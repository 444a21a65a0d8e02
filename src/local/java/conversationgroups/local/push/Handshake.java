package conversationgroups.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.local.AwsAnswer;
import conversationgroups.local.LocalFunctions;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Opens WebSockets on the local port, as API Gateway's WebSocket API does: $connect decides. */
@Singleton
public class Handshake implements HttpServerOptionsCustomizer {

  private static final Logger LOG = Logger.getLogger(Handshake.class);

  private final EventStreamApi api;
  private final LocalFunctions functions;
  private final Connections connections;

  Handshake(EventStreamApi api, LocalFunctions functions, Connections connections) {
    this.api = api;
    this.functions = functions;
    this.connections = connections;
  }

  /** API Gateway's limits of frames and messages. */
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setMaxWebSocketFrameSize(32 * 1024).setMaxWebSocketMessageSize(128 * 1024);
  }

  void listen(@Observes Router router) {
    if (api.exists()) {
      router.get("/" + api.stage()).handler(this::receive);
    }
  }

  private void receive(RoutingContext call) {
    if (!"websocket".equalsIgnoreCase(call.request().getHeader("upgrade"))) {
      AwsAnswer.message(call.response(), 426, "Upgrade Required");
      return;
    }
    String id = Connections.newID();
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    call.vertx()
        .executeBlocking(() -> connect(call.request(), id, now), false)
        .onComplete(
            status -> {
              if (status.succeeded() && status.result() / 100 == 2) {
                open(call, id, now);
              } else {
                AwsAnswer.message(
                    call.response(), status.succeeded() ? status.result() : 502, "Forbidden");
              }
            });
  }

  private int connect(HttpServerRequest request, String id, Instant now) {
    try {
      JsonNode answer =
          functions.invoke(EventStreamApi.CONNECT, ConnectEvent.of(request, api.stage(), id, now));
      return answer.path("statusCode").asInt(502);
    } catch (RuntimeException e) {
      LOG.error("the function behind $connect failed", e);
      return 502;
    }
  }

  private void open(RoutingContext call, String id, Instant now) {
    call.request()
        .toWebSocket()
        .onSuccess(socket -> connections.add(id, socket, now))
        .onFailure(call::fail);
  }
}
