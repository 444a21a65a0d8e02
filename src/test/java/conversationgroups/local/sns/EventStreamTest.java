package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import conversationgroups.local.LocalIssuer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(30)
class EventStreamTest extends SnsTest {

  private static final String TOPIC =
      "arn:aws:sns:eu-central-1:000000000000:conversation-group-events";

  private static final String TYPE = "onConversationGroupListUpdated";

  @Inject LocalIssuer issuer;

  @Test
  void userSeesOwnEventsInOrder() throws IOException {
    try (BufferedReader stream = stream("?user=alice", token("alice"))) {
      assertThat(frame(stream)).containsExactly(": the events of alice");
      publish("bob", 1, "{\"subject\":\"bob\"}");
      publish("alice", 7, "{\n}");
      publish("alice", 8, "{}");
      List<String> event = event(stream);
      assertThat(event).hasSize(4).startsWith("id: alice:7", "event: " + TYPE);
      assertThat(event.get(2)).startsWith("data: {\"id\":\"alice:7\"").endsWith("\"data\":{");
      assertThat(event.get(3)).isEqualTo("data: }}");
      assertThat(event(stream)).startsWith("id: alice:8");
    }
  }

  @Test
  void tokenMayComeAsParameter() throws IOException {
    String query = "?user=alice&access_token=" + token("alice");
    try (BufferedReader stream = stream(query, null)) {
      assertThat(frame(stream)).isNotEmpty();
    }
  }

  @Test
  void reconnectMissesNothing() throws IOException {
    String user = "back-" + UUID.randomUUID();
    String query = "?user=" + user;
    publish(user, 1, "{}");
    publish(user, 2, "{}");
    publish("bob", 3, "{}");
    publish(user, 3, "{}");

    try (BufferedReader stream = stream(query, token(user), user + ":1")) {
      assertThat(event(stream)).startsWith("id: " + user + ":2");
      assertThat(event(stream)).startsWith("id: " + user + ":3");
      publish(user, 4, "{}");
      assertThat(event(stream)).startsWith("id: " + user + ":4");
    }
    try (BufferedReader stream = stream(query, token(user), "of another process")) {
      assertThat(event(stream)).startsWith("id: " + user + ":1");
    }
  }

  @Test
  void newConnectionBeginsWithWhatComes() throws IOException {
    String user = "new-" + UUID.randomUUID();
    publish(user, 1, "{}");
    try (BufferedReader stream = stream("?user=" + user, token(user))) {
      frame(stream);
      publish(user, 2, "{}");
      assertThat(event(stream)).startsWith("id: " + user + ":2");
    }
  }

  @Test
  void idleStreamIsKeptAlive() throws IOException {
    try (BufferedReader stream = stream("?user=alice", token("alice"))) {
      frame(stream);
      assertThat(frame(stream)).containsExactly(": still here");
    }
  }

  @Test
  void strangersAreRefused() {
    assertThat(open("?user=alice", null).statusCode()).isEqualTo(401);
    assertThat(open("?user=alice", "no token").statusCode()).isEqualTo(401);
    assertThat(open("?user=alice", token("bob")).statusCode()).isEqualTo(403);
    assertThat(open("", token("alice")).statusCode()).isEqualTo(400);
  }

  @Test
  void otherTopicsEventsAreNotShown() throws IOException {
    String other = newTopic();
    try (BufferedReader stream = stream("?user=alice", token("alice"))) {
      frame(stream);
      publish(other, "alice", 1, "{}");
      publish("alice", 2, "{}");
      assertThat(event(stream)).startsWith("id: alice:2");
    }
  }

  private void publish(String user, int sequence, String data) {
    publish(TOPIC, user, sequence, data);
  }

  private void publish(String topic, String user, int sequence, String data) {
    String body =
        "{\"id\":\"%1$s:%2$d\",\"type\":\"%3$s\",\"sequence\":%2$d,\"data\":%4$s}"
            .formatted(user, sequence, TYPE, data);
    sns.publish(
        p ->
            p.topicArn(topic)
                .message(body)
                .messageAttributes(
                    Map.of(
                        "userID", PublishTest.value("String", user),
                        "type", PublishTest.value("String", TYPE))));
  }

  private String token(String user) {
    return issuer.sign(
        new JWTClaimsSet.Builder()
            .issuer("https://issuer.local")
            .audience("conversation-groups-local")
            .subject(user)
            .expirationTime(new Date(System.currentTimeMillis() + 60_000))
            .build());
  }

  private BufferedReader stream(String query, String token) {
    return stream(query, token, null);
  }

  private BufferedReader stream(String query, String token, String seen) {
    HttpResponse<InputStream> response = open(query, token, seen);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<InputStream> open(String query, String token) {
    return open(query, token, null);
  }

  private HttpResponse<InputStream> open(String query, String token, String seen) {
    URI uri = base.resolve("/local/events" + query);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (token != null) {
      request.header("authorization", "Bearer " + token);
    }
    if (seen != null) {
      request.header("last-event-id", seen);
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next frame that is no comment. */
  private static List<String> event(BufferedReader stream) throws IOException {
    List<String> frame = frame(stream);
    while (frame.get(0).startsWith(":")) {
      frame = frame(stream);
    }
    return frame;
  }

  private static List<String> frame(BufferedReader stream) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = stream.readLine(); !line.isEmpty(); line = stream.readLine()) {
      lines.add(line);
    }
    return lines;
  }
}
