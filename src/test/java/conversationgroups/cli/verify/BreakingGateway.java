package conversationgroups.cli.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Stands between a client and the local run, and gets something wrong. */
final class BreakingGateway implements AutoCloseable {

  private static final Set<String> OWN_TO_A_CONNECTION =
      Set.of("host", "connection", "content-length", "http2-settings", "upgrade", "expect");

  /**
   * @param path with the query
   * @param headers by lower-case names
   */
  record Call(String method, String path, Map<String, String> headers, String body) {

    boolean is(String operation) {
      return path.matches("/" + operation + "(\\?.*)?") && !method.equals("OPTIONS");
    }

    Call with(String header, String value) {
      Map<String, String> changed = new TreeMap<>(headers);
      changed.put(header, value);
      return new Call(method, path, changed, body);
    }

    Call without(String header) {
      Map<String, String> changed = new TreeMap<>(headers);
      changed.remove(header);
      return new Call(method, path, changed, body);
    }

    Call withPath(String other) {
      return new Call(method, other, headers, body);
    }

    Call withBody(String other) {
      return new Call(method, path, headers, other);
    }
  }

  record Answered(int status, Map<String, String> headers, String body) {

    static Answered of(int status, String body) {
      return new Answered(status, Map.of("content-type", "application/json"), body);
    }

    Answered without(String header) {
      Map<String, String> changed = new TreeMap<>(headers);
      changed.remove(header);
      return new Answered(status, changed, body);
    }
  }

  /** What is behind. */
  interface Service {
    Answered send(Call call) throws IOException, InterruptedException;
  }

  /** How a call is answered instead. */
  interface Breakage {
    Answered answer(Call call, Service service) throws IOException, InterruptedException;
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;
  private final String behind;
  private final Breakage breakage;

  BreakingGateway(URI service, Breakage breakage) throws IOException {
    this.behind = service.toString().replaceFirst("/$", "");
    this.breakage = breakage;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    OWN_TO_A_CONNECTION.forEach(headers::remove);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    Call call = new Call(exchange.getRequestMethod(), path, headers, body);
    try {
      Answered answered = breakage.answer(call, this::send);
      answered.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answered.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answered.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private Answered send(Call call) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + call.path()))
            .method(call.method(), BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    Map<String, String> headers = new TreeMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    OWN_TO_A_CONNECTION.forEach(headers::remove);
    headers.remove("transfer-encoding");
    return new Answered(response.statusCode(), headers, response.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
