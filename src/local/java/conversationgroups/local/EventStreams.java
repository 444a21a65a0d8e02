package conversationgroups.local;

import conversationgroups.local.sns.messages.Message;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open streams of server-sent events, each of one user. */
@Singleton
class EventStreams {

  private final Map<HttpServerResponse, String> userOf = new ConcurrentHashMap<>();
  private final ServiceTopic topic;
  private final Vertx vertx;
  private final long heartbeat;

  /**
   * @param heartbeat how often an idle stream gets a comment, so that neither side gives it up
   */
  EventStreams(
      ServiceTopic topic,
      Vertx vertx,
      @ConfigProperty(name = "local.events.heartbeat", defaultValue = "PT15S") Duration heartbeat) {
    this.topic = topic;
    this.vertx = vertx;
    this.heartbeat = heartbeat.toMillis();
  }

  void open(String user, HttpServerResponse response) {
    response
        .setChunked(true)
        .putHeader("content-type", "text/event-stream")
        .putHeader("cache-control", "no-store");
    long timer = vertx.setPeriodic(heartbeat, t -> write(response, ": still here\n\n"));
    response.endHandler(ended -> forget(response, timer));
    response.closeHandler(closed -> forget(response, timer));
    response.write(": the events of " + user.replaceAll("\\p{Cntrl}", " ") + "\n\n");
    userOf.put(response, user);
  }

  private void forget(HttpServerResponse response, long timer) {
    vertx.cancelTimer(timer);
    userOf.remove(response);
  }

  void pass(@Observes Message message) {
    if (message.topicArn().equals(topic.arn())) {
      PublishedEvent.of(message).ifPresent(this::pass);
    }
  }

  /** The streams belong to this bean; after a live reload their clients connect to the next. */
  @PreDestroy
  void end() {
    userOf.keySet().forEach(HttpServerResponse::end);
  }

  private void pass(PublishedEvent event) {
    String frame = frame(event);
    userOf.forEach(
        (response, user) -> {
          if (user.equals(event.user())) {
            write(response, frame);
          }
        });
  }

  private static String frame(PublishedEvent event) {
    String data =
        event.body().lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
    return "id: %s\nevent: %s\n%s\n".formatted(event.id(), event.type(), data);
  }

  /** Whoever does not read is cut off, and reads the lists afresh when it is back. */
  private static void write(HttpServerResponse response, String text) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      response.reset();
    } else {
      response.write(text);
    }
  }
}
