package conversationgroups.local.sns;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Delivers in the background, to each subscription in order: the next message waits until the one
 * before it was taken or given up. What waits is lost with the process, and by a live reload.
 */
@Singleton
class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  /** Messages that may wait, for all subscriptions together. */
  private static final int MOST = 10_000;

  private static final int RETRIES_AT_ONCE = 3;
  private static final long LONGEST_PAUSE_SECONDS = 10;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, CompletableFuture<Void>> lastOf = new HashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Subscriptions subscriptions;
  private final Duration timeout;
  private volatile boolean stopped;

  /**
   * @param timeout how long an endpoint may take to answer; 15 s in SNS
   */
  Deliveries(
      Subscriptions subscriptions,
      @ConfigProperty(name = "local.sns.timeout", defaultValue = "PT15S") Duration timeout) {
    this.subscriptions = subscriptions;
    this.timeout = timeout;
  }

  /**
   * @param wanted of the subscription when the turn comes; otherwise it is left out
   * @param post made when the turn comes, since the subscription may change while it waits
   */
  synchronized void send(
      Subscription subscription,
      Predicate<Subscription> wanted,
      Function<Subscription, Envelope.Post> post) {
    if (waiting.get() >= MOST) {
      LOG.warnf("%s misses a message: too many wait", subscription.endpoint());
      return;
    }
    waiting.incrementAndGet();
    String arn = subscription.arn();
    lastOf.put(
        arn,
        lastOf
            .getOrDefault(arn, DONE)
            .thenCompose(before -> deliver(arn, wanted, post, 0))
            .whenComplete((done, failure) -> waiting.decrementAndGet()));
  }

  @PreDestroy
  void stop() {
    stopped = true;
    if (waiting.get() > 0) {
      LOG.warnf("%d messages were not delivered to their subscribers", waiting.get());
    }
  }

  private CompletableFuture<Void> deliver(
      String arn,
      Predicate<Subscription> wanted,
      Function<Subscription, Envelope.Post> post,
      int retry) {
    Optional<Subscription> wanting = subscriptions.find(arn).filter(wanted);
    if (stopped || wanting.isEmpty()) {
      return DONE;
    }
    Subscription subscription = wanting.get();
    return post(subscription.endpoint(), post.apply(subscription))
        .thenCompose(
            failure -> {
              if (failure.isEmpty()) {
                return DONE;
              }
              boolean again = retry < subscription.retries();
              if (retry == 0 || !again) {
                LOG.warnf(
                    "%s %s a message: %s",
                    subscription.endpoint(), again ? "is slow to take" : "misses", failure.get());
              }
              return again
                  ? after(secondsBefore(retry + 1))
                      .thenCompose(waited -> deliver(arn, wanted, post, retry + 1))
                  : DONE;
            });
  }

  private static CompletableFuture<Void> after(long seconds) {
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
  }

  /** Three retries at once, then after 1, 2, 4, 8 and ever 10 seconds. */
  static long secondsBefore(int retry) {
    return retry <= RETRIES_AT_ONCE
        ? 0
        : Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(retry - RETRIES_AT_ONCE - 1, 30));
  }

  /** What went wrong; empty if the endpoint answered with a status of success. */
  private CompletableFuture<Optional<String>> post(String endpoint, Envelope.Post post) {
    URI uri = URI.create(endpoint);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .POST(HttpRequest.BodyPublishers.ofString(post.body()));
    post.headers().forEach(request::setHeader);
    if (uri.getUserInfo() != null) {
      byte[] user = uri.getUserInfo().getBytes(StandardCharsets.UTF_8);
      request.setHeader("authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode() / 100 == 2 ? "" : "status " + answer.statusCode())
        .exceptionally(Throwable::toString)
        .thenApply(failure -> Optional.of(failure).filter(text -> !text.isEmpty()));
  }
}
