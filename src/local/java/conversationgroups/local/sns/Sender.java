package conversationgroups.local.sns;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Posts to an endpoint once. */
@Singleton
class Sender {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Duration timeout;

  /**
   * @param timeout how long an endpoint may take to answer; 15 s in SNS
   */
  Sender(@ConfigProperty(name = "local.sns.timeout", defaultValue = "PT15S") Duration timeout) {
    this.timeout = timeout;
  }

  /** What went wrong; empty if the endpoint answered with a status of success. */
  CompletionStage<Optional<String>> send(String endpoint, Envelope.Post post) {
    HttpRequest request;
    try {
      request = request(URI.create(endpoint), post);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedStage(Optional.of(e.getMessage()));
    }
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(Sender::failure)
        .exceptionally(e -> Optional.of(cause(e)));
  }

  private HttpRequest request(URI endpoint, Envelope.Post post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(timeout)
            .POST(HttpRequest.BodyPublishers.ofString(post.body()));
    post.headers().forEach(request::setHeader);
    if (endpoint.getUserInfo() != null) {
      byte[] user = endpoint.getUserInfo().getBytes(StandardCharsets.UTF_8);
      request.setHeader("authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }
    return request.build();
  }

  private static Optional<String> failure(HttpResponse<Void> response) {
    int status = response.statusCode();
    return status >= 200 && status < 300 ? Optional.empty() : Optional.of("status " + status);
  }

  private static String cause(Throwable e) {
    return (e instanceof CompletionException && e.getCause() != null ? e.getCause() : e).toString();
  }
}
