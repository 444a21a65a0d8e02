package conversationgroups.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.testing.RawHttp;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a developer should do is closed to web pages. */
@QuarkusTest
@TestProfile(DeveloperAccessTest.AllowedPhone.class)
class DeveloperAccessTest extends ServiceTest {

  public static final class AllowedPhone implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("local.origins", "http://192.168.1.20:8080,http://localhost:5173");
    }
  }

  /** Where to, and with which body. */
  record Door(String requestLine, String body) {}

  static Stream<Door> doors() {
    return Stream.of(
        new Door("GET /local/token?user=alice", ""),
        new Door("POST /", "Action=ListTopics"),
        new Door("GET /?Action=ConfirmSubscription&TopicArn=a&Token=b", ""),
        new Door("GET /?Action=Unsubscribe&SubscriptionArn=a", ""),
        new Door("POST /2015-03-31/functions/eraseUser/invocations", "{\"userID\":\"nobody\"}"));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void developerComesIn(Door door) {
    for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
      assertThat(send(door, own(host)).status()).as(host).isNotEqualTo(403);
    }
    assertThat(send(door, own("localhost"), "Sec-Fetch-Site: none").status()).isNotEqualTo(403);
    assertThat(
            send(
                    door,
                    own("127.0.0.1"),
                    "Origin: http://127.0.0.1:" + gateway.getPort(),
                    "Sec-Fetch-Site: same-origin")
                .status())
        .isNotEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void pageOfAnotherOriginDoesNot(Door door) {
    for (String origin :
        List.of(
            "https://evil.example",
            "null",
            "http://localhost",
            "http://localhost:9",
            "https://localhost:" + gateway.getPort(),
            "http://localhost:" + gateway.getPort() + ".evil.example",
            "http://localhost.evil.example:" + gateway.getPort())) {
      RawHttp.Response answer = send(door, own("localhost"), "Origin: " + origin);
      assertThat(answer.status()).as(origin).isEqualTo(403);
      assertThat(answer.head()).doesNotContain("access-control-allow-origin");
      assertThat(answer.body()).contains("-Dlocal.origins=").doesNotContain("evil");
    }
    String local = "Origin: http://localhost:" + gateway.getPort();
    assertThat(send(door, own("localhost"), local, "Origin: https://evil.example").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void imageOrLinkOfAnotherPageDoesNot(Door door) {
    for (String site : List.of("cross-site", "same-site")) {
      assertThat(send(door, own("localhost"), "Sec-Fetch-Site: " + site).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void hostThatOnlyLeadsHereDoesNot(Door door) {
    int port = gateway.getPort();
    for (String host :
        List.of(
            "evil.example:" + port, "localhost:9", "localhost", "localhost.evil.example:" + port)) {
      assertThat(send(door, "Host: " + host).status()).as(host).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void settingAllowsOthers(Door door) {
    assertThat(send(door, "Host: 192.168.1.20:8080").status()).isNotEqualTo(403);
    assertThat(send(door, "Host: 192.168.1.21:8080").status()).isEqualTo(403);
    RawHttp.Response answer =
        send(door, own("localhost"), "Origin: http://localhost:5173", "Sec-Fetch-Site: same-site");
    assertThat(answer.status()).isNotEqualTo(403);
    assertThat(answer.head())
        .contains("access-control-allow-origin: http://localhost:5173", "vary: origin");
  }

  /** A page of any origin may call the API: it needs a token. */
  @Test
  void apiIsOpenToPagesWithAToken() {
    RawHttp.Response answer =
        send(
            new Door("POST /getConversationGroupList", "{}"),
            "Host: api.example",
            "Origin: https://page.example");

    assertThat(answer.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.20:8080", "http://a/b", "ftp://a", "http://", "*"})
  void settingThatIsNoOriginIsNamed(String origin) {
    assertThatThrownBy(() -> new DeveloperAccess(Optional.of(List.of(origin))))
        .hasMessageContaining("local.origins");
  }

  private String own(String host) {
    return "Host: " + host + ":" + gateway.getPort();
  }

  private RawHttp.Response send(Door door, String... headers) {
    return RawHttp.send(gateway, door.requestLine(), door.body(), headers);
  }
}
