package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;

/** A web server that is subscribed to a topic: takes what comes and answers what it is told to. */
final class Subscriber implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  record Received(Map<String, String> headers, String body) {

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    String message() {
      return json().path("Message").asText();
    }
  }

  private record Answer(int status, Duration delay) {}

  Subscriber() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
  }

  /** Answers the coming requests with these, and 200 afterwards. */
  void answers(int... statuses) {
    for (int status : statuses) {
      answers.add(new Answer(status, Duration.ZERO));
    }
  }

  void answersAfter(Duration delay) {
    answers.add(new Answer(200, delay));
  }

  Received next() {
    try {
      Received next = received.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(next).as("a request within " + PATIENCE).isNotNull();
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Subscribes and follows the link of the confirmation request, as a subscriber does. */
  String subscribe(SnsClient sns, String topicArn, Map<String, String> attributes) {
    String arn =
        sns.subscribe(
                s ->
                    s.topicArn(topicArn)
                        .protocol("http")
                        .endpoint(url())
                        .attributes(attributes)
                        .returnSubscriptionArn(true))
            .subscriptionArn();
    assertThat(follow(next().json().path("SubscribeURL").asText()).statusCode()).isEqualTo(200);
    return arn;
  }

  static HttpResponse<String> follow(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(url, e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    h -> h.getKey().toLowerCase(Locale.ROOT), h -> h.getValue().get(0)));
    received.add(new Received(headers, body));
    Answer answer = answers.poll();
    if (answer != null) {
      pause(answer.delay());
    }
    exchange.sendResponseHeaders(answer == null ? 200 : answer.status(), -1);
    exchange.close();
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
