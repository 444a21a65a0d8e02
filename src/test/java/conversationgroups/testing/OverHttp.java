package conversationgroups.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reaches the functions as clients do: over HTTP, through the gateway, with a token. */
public final class OverHttp implements Transport {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final URI gateway;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  public OverHttp(URI gateway) {
    this.gateway = gateway;
  }

  @Override
  public Answer send(String user, Request request) {
    return user == null
        ? send(request)
        : send(
            request.with("authorization", "Bearer " + tokens.computeIfAbsent(user, this::token)));
  }

  /** Sends the request with those headers alone that it has. */
  public Answer send(Request request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(gateway.resolve("/" + request.operation() + query))
            .method(
                request.method(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()))
            .timeout(LONGEST_WAIT);
    request.headers().forEach(http::header);
    HttpResponse<String> response = send(http.build());
    Answer answer = new Answer(response.statusCode(), headers(response), json(response.body()));
    Conformance.check(request, answer);
    return answer;
  }

  private String token(String user) {
    String query = "user=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
    URI uri = gateway.resolve("/local/token?" + query);
    return send(HttpRequest.newBuilder(uri).build()).body();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> headers(HttpResponse<String> response) {
    return response.headers().map().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
  }

  private static JsonNode json(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + body, e);
    }
  }
}
