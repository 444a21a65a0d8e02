package conversationgroups.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * API Gateway ends connections that are idle for 10 minutes, and all after 2 hours; here sooner.
 */
class ConnectionLimitsTest {

  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** With this scale, 0.3 seconds without traffic and 3.6 seconds in all. */
  private static final double SCALE = 0.0005;

  @Test
  void anIdleConnectionEnds() throws Exception {
    open();

    assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1001);
  }

  @Test
  void oneThatTalksLivesOnToTheEndOfItsTime() throws Exception {
    WebSocket socket = open();
    long opened = System.nanoTime();
    while (!closed.isDone()) {
      socket.sendText("ping", true).exceptionally(ended -> null).join();
      TimeUnit.MILLISECONDS.sleep(20);
    }

    assertThat(closed.get()).isEqualTo(1001);
    assertThat(System.nanoTime() - opened).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(3_000));
  }

  private WebSocket open() throws Exception {
    Connections connections = new Connections(vertx, SCALE);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .toWebSocket()
                        .onSuccess(
                            socket -> connections.add(Connections.newID(), socket, Instant.now())))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create("ws://127.0.0.1:" + server.actualPort()),
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                closed.complete(status);
                return null;
              }
            })
        .get(20, TimeUnit.SECONDS);
  }
}
