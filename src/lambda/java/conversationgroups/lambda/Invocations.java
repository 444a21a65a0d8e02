package conversationgroups.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The Runtime API of Lambda, version 2018-06-01. By the JDK's own client, so it brings few classes
 * to a start; it keeps the connection.
 */
final class Invocations {

  /** An event and the ID under which its answer is taken. */
  record Invocation(String id, byte[] event) {}

  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final String base;

  private Invocations(String base) {
    this.base = base;
  }

  static Invocations of(String host) {
    return new Invocations("http://" + host + "/2018-06-01/runtime/");
  }

  /** Waits, however long it takes. */
  Invocation next() throws IOException {
    HttpURLConnection connection = connection("invocation/next");
    byte[] event = body(connection);
    String trace = connection.getHeaderField("Lambda-Runtime-Trace-Id");
    if (trace == null) {
      System.clearProperty(TRACE);
    } else {
      // Where the SDK looks for it outside of Lambda's own runtime.
      System.setProperty(TRACE, trace);
    }
    return new Invocation(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"), event);
  }

  void answered(Invocation invocation, byte[] answer) throws IOException {
    post("invocation/" + invocation.id() + "/response", answer);
  }

  void failed(Invocation invocation, Exception failure) throws IOException {
    post("invocation/" + invocation.id() + "/error", describe(failure));
  }

  void initFailed(Exception failure) throws IOException {
    post("init/error", describe(failure));
  }

  /** The class alone: a message could have what a user typed. */
  private static byte[] describe(Exception failure) {
    String type = failure.getClass().getName();
    return ("{\"errorType\":\"" + type + "\",\"errorMessage\":\"" + type + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void post(String path, byte[] content) throws IOException {
    HttpURLConnection connection = connection(path);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.getOutputStream().write(content);
    body(connection);
  }

  private HttpURLConnection connection(String path) throws IOException {
    return (HttpURLConnection) URI.create(base + path).toURL().openConnection();
  }

  /** Read to its end, or the connection could not be used again. */
  private static byte[] body(HttpURLConnection connection) throws IOException {
    try (InputStream body = connection.getInputStream()) {
      return body.readAllBytes();
    }
  }
}
