package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.changes.ChangeStream;
import conversationgroups.table.CallDeadlines;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Unwatched;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A push that fails is its own device's affair. The pusher is invoked as Lambda does. */
@QuarkusTest
class PushFailuresTest extends ServiceTest {

  private static final Duration ALLOWED = Duration.ofSeconds(20);

  @Inject DynamoDbClient dynamoDb;
  @Inject Sockets sockets;

  @ConfigProperty(name = "conversation-groups.table")
  String name;

  @Test
  void connectionsThatHaveEndedAreForgottenAndOthersHear() {
    table.addEndedConnection(user.user(), Instant.now().minusSeconds(60));
    Device device = Device.of(user);
    inProcess.create("g").succeeds();

    assertThat(push(records(user))).isEmpty();

    assertThat(device.next().get("sequence").asLong()).isEqualTo(1);
    assertThat(table.items(user.user(), "C#")).hasSize(1);
  }

  /** Before $connect is answered, API Gateway says of a connection that it is gone. */
  @Test
  void connectionsThatMayStillBeOpeningStay() {
    table.addEndedConnection(user.user(), Instant.now());
    inProcess.create("g").succeeds();

    assertThat(push(records(user))).isEmpty();

    assertThat(table.items(user.user(), "C#")).hasSize(1);
  }

  @Test
  void aDeviceThatDoesNotReadIsClosedAndOthersHear() {
    Device deaf = Device.deaf(user);
    Connection connection = connection();
    String large = "\"" + "x".repeat(100_000) + "\"";
    Sockets.Sent sent = Sockets.Sent.TAKEN;
    for (int i = 0; i < 1_000 && sent == Sockets.Sent.TAKEN; i++) {
      sent = sockets.send(connection, large, failure -> {});
    }
    assertThat(sent).isEqualTo(Sockets.Sent.FAILED);
    Device device = Device.of(user);
    inProcess.create("g").succeeds();

    assertThat(push(records(user))).isEmpty();

    assertThat(device.next().get("sequence").asLong()).isEqualTo(1);
    assertThat(table.items(user.user(), "C#")).hasSize(1);
    assertThat(sockets.isOpen(connection)).isFalse();
    deaf.drop();
  }

  @Test
  void usersWhoseConnectionsCannotBeReadComeAgainAndOthersHear() {
    Client other = user.as(user.user() + "-other");
    Device device = Device.of(user);
    Device others = Device.of(other);
    inProcess.create("a").succeeds();
    inProcess.as(other.user()).create("b").succeeds();
    inProcess.create("c").succeeds();
    List<JsonNode> records = new ArrayList<>(records(other));
    records.addAll(records(user));

    assertThat(push(records, pusher(new TableProxy(dynamoDb, name, user.user()))))
        .containsExactly(records.get(1).at("/dynamodb/SequenceNumber").asText());
    assertThat(others.next().at("/change/groupName").asText()).isEqualTo("b");
    assertThat(device.waiting()).isZero();

    assertThat(push(records.subList(1, records.size()))).isEmpty();
    assertThat(device.next().at("/change/groupName").asText()).isEqualTo("a");
    assertThat(device.next().at("/change/groupName").asText()).isEqualTo("c");
  }

  @Test
  void aRecordThatCannotBeReadHoldsUpNobody() {
    Device device = Device.of(user);
    inProcess.create("g").succeeds();
    List<JsonNode> records = new ArrayList<>(records(user));
    JsonNode poison = records.get(0).deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) poison.at("/dynamodb/NewImage"))
        .remove("last");
    records.add(0, poison);

    assertThat(push(records)).isEmpty();

    assertThat(device.next().get("sequence").asLong()).isEqualTo(1);
  }

  private Connection connection() {
    return Connection.of(table.items(user.user(), "C#").get(0).get("sk").s());
  }

  private List<JsonNode> records(Client of) {
    return ChangeStream.of(dynamoDb, name, of.user()).stream()
        .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().equals("U#" + of.user()))
        .filter(record -> record.at("/dynamodb/Keys/sk/S").asText().equals("DIRECTORY"))
        .toList();
  }

  private List<String> push(List<JsonNode> records) {
    return push(records, pusher(new TableProxy(dynamoDb, name, "nobody")));
  }

  private static List<String> push(List<JsonNode> records, Pusher pusher) {
    return pusher.push(ChangeStream.batch(records)).batchItemFailures().stream()
        .map(failure -> failure.itemIdentifier())
        .toList();
  }

  private Pusher pusher(TableProxy proxy) {
    EventStreams streams =
        new EventStreams(proxy.items(), sockets, Optional.empty(), new CallDeadlines(ALLOWED));
    return new Pusher(proxy.items(), sockets, streams, Unwatched.LINES, new CallDeadlines(ALLOWED));
  }
}
