package conversationgroups.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The server's side of one HTTP connection: what the runtimes' clients use of HTTP/1.1. */
final class HttpConnection {

  record Request(String path, String body) {}

  private final Socket socket;
  private final InputStream in;

  HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** The next request, null at the end of the connection. */
  Request read() throws IOException {
    String start = line();
    if (start == null) {
      return null;
    }
    int length = 0;
    boolean chunked = false;
    for (String header = line(); header != null && !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      String value = lower.substring(lower.indexOf(':') + 1).trim();
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(value);
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = value.equals("chunked");
      } else if (lower.startsWith("expect:")) {
        write("HTTP/1.1 100 Continue\r\n\r\n", new byte[0]);
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    return new Request(start.split(" ")[1], new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(line()); size > 0; size = size(line())) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private static int size(String line) {
    return Integer.parseInt(line.split(";")[0].trim(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  void answer(int status, Map<String, String> headers, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " OK\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    write(head + "Content-Length: " + body.length + "\r\n\r\n", body);
  }

  private void write(String head, byte[] body) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.getBytes(StandardCharsets.ISO_8859_1));
    all.write(body);
    socket.getOutputStream().write(all.toByteArray());
  }
}
