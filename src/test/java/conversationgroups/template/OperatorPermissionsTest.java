package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rights of the function that an operator invokes, on all its ways. */
@QuarkusTest
class OperatorPermissionsTest extends ServiceTest {

  @Test
  void connections() {
    assertThat(of("listConnections")).isEqualTo(Permissions.of("listConnections"));
    assertThat(of("disconnectUser")).isEqualTo(Permissions.of("disconnectUser"));
  }

  private Set<String> of(String function) {
    table.addEndedConnection(user.user(), Instant.now().minusSeconds(60));
    user.postText("openEventStream", "").succeeds();
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("userID", user.user());
    return SentActions.of(() -> functions.invoke(function, payload));
  }

  @Test
  void eraseUser() {
    Set<String> taken = new TreeSet<>();
    inProcess.withKey("key").delete("none").isRefused(404, 51009);
    table.addEndedConnection(user.user(), Instant.now().minusSeconds(60));
    taken.addAll(SentActions.of(this::erase));
    inProcess.create("g", "C2Ca").succeeds();
    taken.addAll(SentActions.of(this::erase));

    assertThat(taken).isEqualTo(Permissions.of("eraseUser"));
  }

  private void erase() {
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("userID", user.user());
    JsonNode answer = functions.invoke("eraseUser", payload);
    assertThat(answer.path("code").asInt(-1)).as(answer.toString()).isZero();
  }
}
