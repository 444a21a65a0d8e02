package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.local.LocalIssuer;
import conversationgroups.testing.RawHttp;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target that is no URI reaches the functions like any other. */
@QuarkusTest
class BrokenEscapesTest extends ServiceTest {

  private static final String REFUSED = "{\"code\":50002,";

  @Inject LocalIssuer issuer;

  @ParameterizedTest
  @ValueSource(strings = {"groupName=%", "groupName=%4", "groupName=%zz", "%=a", "groupName=%FF"})
  void brokenEscapeInAQueryStringIsRefusedAsTheContractSays(String query) {
    RawHttp.Response answer = send("GET /getConversationList?" + query, "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith(REFUSED);
  }

  @Test
  void characterThatNoUriHasIsTakenAsItIs() {
    user.create("a|b", "C2C1").succeeds();

    RawHttp.Response answer = send("GET /getConversationList?groupName=a|b", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"C2C1\"");
  }

  @Test
  void queryStringBesideABodyDoesNotMatter() {
    RawHttp.Response answer =
        send("POST /createConversationGroup?%zz=%", "{\"groupName\":\"beside\"}");

    assertThat(answer.status()).isEqualTo(200);
    user.groups().succeeds();
    assertThat(user.groups().texts("groupNameList")).containsExactly("beside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/getConversationList%", "/local/%4", "/a|b"})
  void brokenPathIsNoOperation(String path) {
    RawHttp.Response answer = send("POST " + path, "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).startsWith("{\"code\":59003,");
  }

  private RawHttp.Response send(String requestLine, String body) {
    return RawHttp.send(
        gateway,
        requestLine,
        body,
        "Host: localhost:" + gateway.getPort(),
        "Content-Type: application/json",
        "Authorization: Bearer " + issuer.token(user.user()));
  }
}
