package conversationgroups.layer;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * The Runtime API of Lambda, version 2018-06-01, on one kept connection: a request is written at
 * once and read on the thread that wrote it. Of the JDK's own clients, one writes twice, the other
 * has threads, which is a tenth of a warm call.
 */
final class Invocations {

  /** An event and the ID under which its answer is taken. */
  record Invocation(String id, byte[] event) {}

  private record Response(ClassicHttpResponse head, byte[] body) {

    /** Null where there is none. */
    String header(String name) {
      Header header = head.getFirstHeader(name);
      return header == null ? null : header.getValue();
    }

    /**
     * What Lambda says beside that cannot be mended here: it asks the process to end, and starts
     * another.
     */
    void mustBe(Integer... expected) throws IOException {
      if (!List.of(expected).contains(head.getCode())) {
        throw new IOException("Lambda's Runtime API answered with status " + head.getCode());
      }
    }
  }

  private static final String PATH = "/2018-06-01/runtime/";
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final HttpHost host;
  private final DefaultBHttpClientConnection connection =
      new DefaultBHttpClientConnection(Http1Config.DEFAULT);

  private Invocations(HttpHost host) {
    this.host = host;
  }

  /**
   * @param host with its port, as Lambda gives it
   */
  static Invocations of(String host) {
    int colon = host.lastIndexOf(':');
    return new Invocations(
        new HttpHost(host.substring(0, colon), Integer.parseInt(host.substring(colon + 1))));
  }

  /** Waits, however long it takes. */
  Invocation next() throws IOException {
    Response response = exchange(Method.GET, "invocation/next", null);
    response.mustBe(HttpStatus.SC_OK);
    String trace = response.header("Lambda-Runtime-Trace-Id");
    if (trace == null) {
      System.clearProperty(TRACE);
    } else {
      // Where the SDK looks for it outside of Lambda's own runtime.
      System.setProperty(TRACE, trace);
    }
    return new Invocation(response.header("Lambda-Runtime-Aws-Request-Id"), response.body());
  }

  /** An answer that is too large has the caller told by Lambda, and the next event waits. */
  void answered(Invocation invocation, byte[] answer) throws IOException {
    exchange(Method.POST, "invocation/" + invocation.id() + "/response", answer)
        .mustBe(HttpStatus.SC_ACCEPTED, HttpStatus.SC_REQUEST_TOO_LONG);
  }

  void failed(Invocation invocation, Throwable failure) throws IOException {
    exchange(Method.POST, "invocation/" + invocation.id() + "/error", describe(failure))
        .mustBe(HttpStatus.SC_ACCEPTED);
  }

  void initFailed(Throwable failure) throws IOException {
    exchange(Method.POST, "init/error", describe(failure)).mustBe(HttpStatus.SC_ACCEPTED);
  }

  /** The class alone: a message could have what a user typed. */
  private static byte[] describe(Throwable failure) {
    String type = failure.getClass().getName();
    return ("{\"errorType\":\"" + type + "\",\"errorMessage\":\"" + type + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param body null for none
   */
  private Response exchange(Method method, String path, byte[] body) throws IOException {
    BasicClassicHttpRequest request = new BasicClassicHttpRequest(method, host, PATH + path);
    request.setHeader(HttpHeaders.HOST, host.toHostString());
    if (body != null) {
      request.setHeader(HttpHeaders.CONTENT_LENGTH, body.length);
      request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }
    try {
      if (!connection.isOpen()) {
        connection.bind(new Socket(host.getHostName(), host.getPort()));
      }
      connection.sendRequestHeader(request);
      if (body != null) {
        connection.sendRequestEntity(request);
      }
      connection.flush();
      ClassicHttpResponse response = connection.receiveResponseHeader();
      connection.receiveResponseEntity(response);
      return new Response(response, EntityUtils.toByteArray(response.getEntity()));
    } catch (HttpException e) {
      throw new IOException("Lambda's Runtime API answered otherwise than by HTTP", e);
    }
  }
}
