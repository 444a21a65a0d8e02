package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.changes.ChangeStream;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadlines;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Unwatched;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What push asks of the table, exactly: the figures of docs/cost.md. */
@QuarkusTest
class PushBudgetTest extends ServiceTest {

  private static final Duration ALLOWED = Duration.ofSeconds(20);

  @Inject DynamoDbClient dynamoDb;
  @Inject Sockets sockets;

  @ConfigProperty(name = "conversation-groups.table")
  String name;

  @Test
  void aTicketIsOneItemAndAConnectionThreeRequests() {
    TableProxy proxy = new TableProxy(dynamoDb, name, "nobody");
    EventStreams streams =
        new EventStreams(
            proxy.items(), sockets, Optional.of("wss://x/live"), new CallDeadlines(ALLOWED));

    String url = streams.open(new UserID(user.user()), Instant.now(), new StoreUse()).url();
    assertThat(proxy.requests()).containsExactly("putItem");

    proxy.requests().clear();
    Connection connection = new Connection("id", Instant.now());
    String ticket = url.substring(url.indexOf('=') + 1);
    assertThat(streams.connect(ticket, connection, new StoreUse())).isPresent();
    assertThat(proxy.requests()).containsExactly("deleteItem", "putItem", "query");
  }

  @Test
  void aBatchLooksUpEachUserOnceWhateverTheDevices() {
    Device phone = Device.of(user);
    Device laptop = Device.of(user);
    inProcess.create("a").succeeds();
    inProcess.create("b").succeeds();
    TableProxy proxy = new TableProxy(dynamoDb, name, "nobody");
    EventStreams streams =
        new EventStreams(proxy.items(), sockets, Optional.empty(), new CallDeadlines(ALLOWED));
    Pusher pusher =
        new Pusher(proxy.items(), sockets, streams, Unwatched.LINES, new CallDeadlines(ALLOWED));

    pusher.push(
        ChangeStream.batch(
            ChangeStream.of(dynamoDb, name, user.user()).stream()
                .filter(record -> record.at("/dynamodb/Keys/sk/S").asText().equals("DIRECTORY"))
                .toList()));

    assertThat(proxy.requests()).containsExactly("query");
    assertThat(phone.next().get("sequence").asLong()).isEqualTo(1);
    assertThat(laptop.next().get("sequence").asLong()).isEqualTo(1);
  }
}
