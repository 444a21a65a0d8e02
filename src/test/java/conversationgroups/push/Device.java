package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.testing.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A device that listens, by the JDK's own WebSocket; it keeps what it hears. */
public final class Device implements WebSocket.Listener {

  /** A message with the moment at which it came. */
  public record Heard(JsonNode message, long nanos) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final boolean reads;
  private WebSocket socket;

  private Device(boolean reads) {
    this.reads = reads;
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (reads) {
      opened.request(1);
    }
  }

  /** Asks for an address and connects to it. */
  public static Device of(Client user) {
    return connect(address(user));
  }

  public static String address(Client user) {
    return user.postText("openEventStream", "").succeeds().data().get("url").asText();
  }

  public static Device connect(String address) {
    Device device = new Device(true);
    device.open(address);
    return device;
  }

  private void open(String address) {
    socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
  }

  /** One that takes nothing from its socket. */
  public static Device deaf(Client user) {
    Device device = new Device(false);
    device.open(address(user));
    return device;
  }

  /** The status by which the handshake is refused; 101 if it is not. */
  public static int statusOf(String address) {
    try {
      connect(address).end();
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      try {
        heard.add(new Heard(JSON.readTree(part.toString()), System.nanoTime()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      part.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(-1);
  }

  public Heard nextHeard() {
    try {
      Heard next = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(next).as("a message within %s", PATIENCE).isNotNull();
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode next() {
    return nextHeard().message();
  }

  /** The next message, or null if none comes for a moment. */
  public JsonNode poll() {
    try {
      Heard next = heard.poll(20, TimeUnit.MILLISECONDS);
      return next == null ? null : next.message();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the connection has ended, and all that came by it was taken. */
  public boolean isClosed() {
    return closed.isDone() && heard.isEmpty();
  }

  /** What has come and was not asked for. */
  public int waiting() {
    return heard.size();
  }

  /** The close code, once the other side has closed. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  public void send(String text) {
    socket.sendText(text, true).join();
  }

  public void end() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  /** Without a word, as when the network is gone. */
  public void drop() {
    socket.abort();
    closed.complete(-1);
  }
}
