package conversationgroups.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lambda's Runtime API, of which a function's process fetches its events, one at a time. */
final class RuntimeApi implements AutoCloseable {

  private static final String PATH = "/2018-06-01/runtime/";
  private static final int SECONDS = 60;

  private record Invocation(String id, String event, CompletableFuture<String> answer) {}

  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Invocation current;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(PATH + "invocation/next", this::next);
    server.createContext(PATH + "invocation/", this::answered);
    server.createContext(PATH + "init/error", this::failed);
    server.createContext(PATH + "restore/next", RuntimeApi::restored);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the function returns for the event. */
  String invoke(String event) throws Exception {
    var invocation = new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    current = invocation;
    waiting.add(invocation);
    return invocation.answer().get(SECONDS, TimeUnit.SECONDS);
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      Invocation invocation = waiting.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      headers.set(
          "Lambda-Runtime-Deadline-Ms",
          Long.toString(System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(SECONDS)));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:eu-central-1:000000000000:function:packaged");
      headers.set("Content-Type", "application/json");
      byte[] event = invocation.event().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
      exchange.close();
    } catch (InterruptedException closing) {
      exchange.close();
    }
  }

  /** A process that has come to its snapshot goes on at once. */
  private static void restored(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void answered(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/response")) {
      current.answer().complete(body(exchange));
      accept(exchange);
    } else {
      failed(exchange);
    }
  }

  private void failed(HttpExchange exchange) throws IOException {
    current.answer().completeExceptionally(new IllegalStateException(body(exchange)));
    accept(exchange);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void accept(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
