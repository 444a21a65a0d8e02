package conversationgroups.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lambda's Invoke that answers what it is told, the last answer for ever. */
final class AnsweringLambda implements AutoCloseable {

  /** Which function was invoked, and with what. */
  record Invocation(String function, String payload) {}

  /**
   * @param functionError whether Lambda says that the function failed
   */
  record Reply(int status, boolean functionError, String payload) {

    static Reply throttled() {
      return new Reply(429, false, "{\"Reason\":\"ConcurrentInvocationLimitExceeded\"}");
    }

    static Reply of(String payload) {
      return new Reply(200, false, payload);
    }

    /** As a function of the API answers. */
    static Reply body(String body) {
      return of("{\"statusCode\":200,\"body\":\"" + body.replace("\"", "\\\"") + "\"}");
    }
  }

  final List<Invocation> invocations = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final List<Reply> replies;

  AnsweringLambda(Reply... replies) throws IOException {
    this.replies = new ArrayList<>(List.of(replies));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String function = exchange.getRequestURI().getPath().split("/")[3];
    invocations.add(new Invocation(function, body));
    Iterator<Reply> next = replies.iterator();
    Reply reply = next.next();
    if (next.hasNext()) {
      replies.remove(0);
    }
    if (reply.functionError()) {
      exchange.getResponseHeaders().add("x-amz-function-error", "Unhandled");
    }
    if (reply.status() == 429) {
      exchange.getResponseHeaders().add("x-amzn-errortype", "TooManyRequestsException");
    }
    byte[] bytes = reply.payload().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
