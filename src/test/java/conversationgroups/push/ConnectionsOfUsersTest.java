package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What operators see of a user's connections, and that they can end them. */
@QuarkusTest
class ConnectionsOfUsersTest extends ServiceTest {

  @Test
  void openConnectionsAreListedAndThoseThatHaveEndedAreNot() {
    table.addEndedConnection(user.user(), Instant.now().minusSeconds(60));
    Device device = Device.of(user);

    JsonNode list = invoke("listConnections").at("/data/connectionList");

    assertThat(list).hasSize(1);
    assertThat(list.at("/0/connectionID").asText()).isNotEmpty();
    assertThat(Instant.parse(list.at("/0/connectedAt").asText())).isBefore(Instant.now());
    assertThat(list.at("/0/ageSeconds").asLong(-1)).isBetween(0L, 60L);
    device.end();
  }

  @Test
  void aDisconnectedUsersDevicesAreClosedAndUnusedTicketsOpenNothing() {
    Device phone = Device.of(user);
    Device laptop = Device.of(user);
    String unused = Device.address(user);

    assertThat(invoke("disconnectUser").at("/data/disconnected").asInt()).isEqualTo(2);

    assertThat(phone.closeCode()).isEqualTo(1000);
    assertThat(laptop.closeCode()).isEqualTo(1000);
    assertThat(Device.statusOf(unused)).isEqualTo(403);
    assertThat(table.items(user.user())).isEmpty();
    assertThat(Device.statusOf(Device.address(user))).isEqualTo(101);
  }

  /** Of a user without groups there is no change, and no event. */
  @Test
  void aUserWithoutGroupsIsErasedWithTheConnections() {
    Device device = Device.of(user);

    assertThat(invoke("eraseUser").at("/data/state").asText()).isEqualTo("erased");

    assertThat(device.closeCode()).isEqualTo(1000);
    assertThat(table.items(user.user())).isEmpty();
  }

  private JsonNode invoke(String function) {
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("userID", user.user());
    JsonNode answer = functions.invoke(function, payload);
    assertThat(answer.path("code").asInt(-1)).as(answer.toString()).isZero();
    return answer;
  }
}
