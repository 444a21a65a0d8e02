package conversationgroups.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sends what Java's HTTP client would not: broken targets, and a Host or an Origin of one's own.
 */
public final class RawHttp {

  /**
   * @param head status line and headers
   */
  public record Response(int status, String head, String body) {}

  private RawHttp() {}

  /**
   * @param requestLine without the version
   * @param headers whole lines; they alone are sent, with the body's length
   */
  public static Response send(URI server, String requestLine, String body, String... headers) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
            .formatted(requestLine, String.join("\r\n", headers), content.length);
    try (Socket socket = new Socket("localhost", server.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(content);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      return new Response(
          Integer.parseInt(answer.split(" ", 3)[1]),
          answer.substring(0, end).toLowerCase(java.util.Locale.ROOT),
          answer.substring(end + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
