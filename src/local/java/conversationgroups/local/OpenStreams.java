package conversationgroups.local;

import conversationgroups.local.sns.Message;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The open streams of server-sent events, each of one user; the console shows all of them. */
@Singleton
class OpenStreams {

  private static final Logger LOG = Logger.getLogger(OpenStreams.class);

  /** Events of all users that a client may have missed. */
  private static final int KEPT = 1_000;

  private final KeptState<PublishedEvent> kept =
      new KeptState<>("local.events", PublishedEvent.class);
  private final Queue<PublishedEvent> last = new ArrayDeque<>(kept.load());
  private final Map<HttpServerResponse, String> userOf = new ConcurrentHashMap<>();
  private final ServiceTopic topic;
  private final Vertx vertx;
  private final long heartbeat;

  /**
   * @param heartbeat how often an idle stream gets a comment, so that neither side gives it up
   */
  OpenStreams(
      ServiceTopic topic,
      Vertx vertx,
      @ConfigProperty(name = "local.events.heartbeat", defaultValue = "PT15S") Duration heartbeat) {
    this.topic = topic;
    this.vertx = vertx;
    this.heartbeat = heartbeat.toMillis();
  }

  /**
   * @param seen ID of the last event that the client saw, null if it begins. Of one that is not
   *     kept any more, or not in this process, the client gets all that is kept: some of it twice
   */
  synchronized void open(String user, String seen, HttpServerResponse response) {
    response
        .setChunked(true)
        .putHeader("content-type", "text/event-stream")
        .putHeader("cache-control", "no-store");
    long timer = vertx.setPeriodic(heartbeat, t -> write(response, ": still here\n\n"));
    response.endHandler(ended -> forget(response, timer));
    response.closeHandler(closed -> forget(response, timer));
    response.write(": the events of " + user.replaceAll("\\p{Cntrl}", " ") + "\n\n");
    if (seen != null) {
      missed(user, seen).forEach(event -> write(response, frame(event)));
    }
    userOf.put(response, user);
  }

  private List<PublishedEvent> missed(String user, String seen) {
    List<PublishedEvent> ofUser = last.stream().filter(e -> e.user().equals(user)).toList();
    int next = ofUser.stream().map(PublishedEvent::id).toList().lastIndexOf(seen) + 1;
    return ofUser.subList(next, ofUser.size());
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
  synchronized void end() {
    kept.save(last);
    userOf.keySet().forEach(HttpServerResponse::end);
  }

  private synchronized void pass(PublishedEvent event) {
    LOG.infof("%s %s %s", event.type(), event.user(), event.sequence());
    last.add(event);
    if (last.size() > KEPT) {
      last.remove();
    }
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
