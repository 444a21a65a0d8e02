package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.testing.StreamProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The whole way of a change in the local run: table, stream, function, topic, subscriber's
 * endpoint.
 */
@QuarkusTest
@TestProfile(EndToEndTest.WithStream.class)
class EndToEndTest {

  public static final class WithStream extends StreamProfile {

    public WithStream() {
      super("end-to-end");
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String user = "end-" + UUID.randomUUID();
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @Inject ConversationGroups groups;
  @Inject SnsClient sns;

  @ConfigProperty(name = "conversation-groups.topic")
  String topic;

  private HttpServer endpoint;
  private String subscription;

  @BeforeEach
  void subscribe() throws Exception {
    endpoint = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    endpoint.createContext("/", this::receive);
    endpoint.start();
    String url = "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook";
    subscription =
        sns.subscribe(
                s ->
                    s.topicArn(topic)
                        .protocol("http")
                        .endpoint(url)
                        .returnSubscriptionArn(true)
                        .attributes(Map.of("FilterPolicy", "{\"userID\": [\"" + user + "\"]}")))
            .subscriptionArn();
    JsonNode confirmation = next();
    assertThat(confirmation.get("Type").asText()).isEqualTo("SubscriptionConfirmation");
    http.send(
        HttpRequest.newBuilder(URI.create(confirmation.get("SubscribeURL").asText())).build(),
        BodyHandlers.discarding());
  }

  @AfterEach
  void unsubscribe() {
    sns.unsubscribe(s -> s.subscriptionArn(subscription));
    endpoint.stop(0);
  }

  @Test
  void everyOperationsEventReachesTheSubscriberInOrder() throws Exception {
    Changes changes = new Changes(groups, user);
    changes.create("Suppliers", "C2Cbob");
    changes.add("Suppliers", List.of("GROUP@TGS#1"));
    changes.remove("Suppliers", List.of("C2Cbob"));
    changes.rename("Suppliers", "Vendors");
    changes.add("Vendors", List.of("GROUP@TGS#1"));
    changes.delete("Vendors");

    List<String> operations = List.of("create", "add", "delete-from", "rename", "delete");
    for (int i = 0; i < operations.size(); i++) {
      JsonNode notification = next();
      JsonNode event = new ObjectMapper().readTree(notification.get("Message").asText());
      assertThat(event.get("id").asText()).matches(user + ":[\\w-]{8}:" + (i + 1));
      assertThat(event.at("/data/change/operation").asText()).isEqualTo(operations.get(i));
      assertThat(notification.at("/MessageAttributes/userID/Value").asText()).isEqualTo(user);
      assertThat(notification.at("/MessageAttributes/type/Value")).isEqualTo(event.get("type"));
    }
    assertThat(received).isEmpty();
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = received.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(message).as("a message within %s", PATIENCE).isNotNull();
    return message;
  }

  private void receive(HttpExchange exchange) throws IOException {
    received.add(new ObjectMapper().readTree(exchange.getRequestBody()));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
