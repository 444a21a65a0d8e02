package conversationgroups.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A device of the test user that listens on the WebSocket API. */
final class Device implements WebSocket.Listener, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** After the last message; no message is empty. */
  private static final String CLOSED = "";

  private static final Duration LONGEST_HANDSHAKE = Duration.ofSeconds(30);

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  /**
   * @throws IOException if the handshake is refused
   */
  Device(URI address) throws IOException, InterruptedException {
    try {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .connectTimeout(LONGEST_HANDSHAKE)
              .buildAsync(address, this)
              .get();
    } catch (ExecutionException e) {
      // Without the address, which holds a ticket.
      throw new IOException("the WebSocket cannot be opened: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      messages.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    end();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    end();
  }

  private void end() {
    messages.add(CLOSED);
    closed.countDown();
  }

  /** The first message of that kind; missing if none comes in time, or before the end. */
  JsonNode await(Predicate<JsonNode> wanted, Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      long left = Math.max(0, Duration.between(Instant.now(), end).toMillis());
      String message = messages.poll(left, TimeUnit.MILLISECONDS);
      if (message == null || message.equals(CLOSED)) {
        return MissingNode.getInstance();
      }
      JsonNode parsed = parsed(message);
      if (wanted.test(parsed)) {
        return parsed;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode parsed(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      throw new CheckFailedException("a message on the WebSocket is no JSON: " + message);
    }
  }

  boolean isClosedWithin(Duration patience) throws InterruptedException {
    return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
