package conversationgroups.local.push;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open sockets by their connection IDs, and API Gateway's limits of their lives. */
@Singleton
class Connections {

  /** API Gateway's: without traffic, and in all. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private static final Duration LIFE = Duration.ofHours(2);

  private static final short NORMAL = 1000;
  private static final short GOING_AWAY = 1001;
  private static final short TOO_LONG = 1009;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Connection> open = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final long idleMillis;
  private final long lifeMillis;
  private final long timer;

  /**
   * @param scale of the limits: with 0.01, an idle connection ends after six seconds
   */
  Connections(
      Vertx vertx,
      @ConfigProperty(name = "local.push.time-scale", defaultValue = "1") double scale) {
    this.vertx = vertx;
    idleMillis = Math.round(IDLE.toMillis() * scale);
    lifeMillis = Math.round(LIFE.toMillis() * scale);
    timer = vertx.setPeriodic(Math.max(10, Math.min(1_000, idleMillis / 10)), t -> endOld());
  }

  /** A connection of a device. */
  static final class Connection {

    final ServerWebSocket socket;
    final Instant connectedAt;
    private volatile Instant lastActiveAt = Instant.now();

    Connection(ServerWebSocket socket, Instant connectedAt) {
      this.socket = socket;
      this.connectedAt = connectedAt;
    }

    Instant lastActiveAt() {
      return lastActiveAt;
    }

    void touch() {
      lastActiveAt = Instant.now();
    }
  }

  static String newID() {
    byte[] id = new byte[11];
    RANDOM.nextBytes(id);
    return Base64.getUrlEncoder().encodeToString(id);
  }

  void add(String id, ServerWebSocket socket, Instant connectedAt) {
    Connection connection = new Connection(socket, connectedAt);
    // What a device sends keeps its connection open, and goes nowhere.
    socket.textMessageHandler(text -> connection.touch());
    socket.binaryMessageHandler(data -> connection.touch());
    socket.exceptionHandler(tooLong -> socket.close(TOO_LONG, "Message Too Long"));
    socket.closeHandler(closed -> open.remove(id));
    open.put(id, connection);
  }

  Optional<Connection> get(String id) {
    return Optional.ofNullable(open.get(id)).filter(connection -> !connection.socket.isClosed());
  }

  void close(String id) {
    Connection connection = open.remove(id);
    if (connection != null) {
      connection.socket.close(NORMAL, "Connection Closed Normally");
    }
  }

  private void endOld() {
    Instant now = Instant.now();
    open.forEach(
        (id, connection) -> {
          boolean idle = connection.lastActiveAt().plusMillis(idleMillis).isBefore(now);
          boolean old = connection.connectedAt.plusMillis(lifeMillis).isBefore(now);
          if (idle || old) {
            open.remove(id);
            connection.socket.close(GOING_AWAY, "Going away");
          }
        });
  }

  /** The sockets belong to this bean; after a live reload, devices connect to the next. */
  @PreDestroy
  void end() {
    vertx.cancelTimer(timer);
    open.values().forEach(connection -> connection.socket.close(GOING_AWAY, "Going away"));
  }
}
