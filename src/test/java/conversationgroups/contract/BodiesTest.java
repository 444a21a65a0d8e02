package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.CollidingNames;
import conversationgroups.testing.InProcess;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodiesTest extends ServiceTest {

  private static final String CREATE = "createConversationGroup";

  static Stream<String> malformed() {
    return Stream.of(
        "{",
        "}",
        "{]",
        "nonsense",
        "{'groupName':'a'}",
        "{groupName:\"a\"}",
        "{\"groupName\":\"a\",}",
        "{\"groupName\":\"a\"} x",
        "{\"groupName\":\"a\"}{}",
        "{\"groupName\":\"a\"}]",
        "{\"groupName\":\"a\" /* c */}",
        "{\"groupName\":\"a",
        "{\"groupName\":\"\\x\"}",
        "{\"groupName\":\"a\nb\"}",
        "\uFEFF{\"groupName\":\"a\"}x",
        "{\"groupName\":NaN}",
        "\u2003",
        "\f",
        "{\"groupName\":\"a\",\"groupName\":\"a\"}",
        "{\"groupName\":\"a\",\"groupName\":\"b\"}",
        "{\"groupName\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"groupName\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_001),
        "{\"groupName\":" + "9".repeat(100_000) + "}",
        "{\"groupName\":1e99999999999}");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedJsonIsRefused(String body) {
    user.postText(CREATE, body).isRefused(400, 50002);
    assertThat(user.groups().groupNames()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"a\"", "1", "true", "[{\"groupName\":\"a\"}]"})
  void bodyThatIsNoObjectIsRefused(String body) {
    user.postText(CREATE, body).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}", "{\"conversationIDList\":[\"C2C1\"]}"})
  void missingFieldIsRefused(String body) {
    user.postText(CREATE, body).isRefused(400, 50002);
    user.postText("deleteConversationGroup", body).isRefused(400, 50002);
    user.postText("renameConversationGroup", body).isRefused(400, 50002);
    user.postText("sortConversationGroups", body).isRefused(400, 50002);
    user.postText("addConversationsToGroup", body).isRefused(400, 50002);
    user.postText("deleteConversationsFromGroup", body).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}"})
  void missingConversationsAreRefused(String body) {
    user.postText("deleteConversationsFromAllGroups", body).isRefused(400, 50002);
  }

  @Test
  void missingSecondFieldIsRefused() {
    user.create("a").succeeds();
    user.post("addConversationsToGroup", Map.of("groupName", "a")).isRefused(400, 50002);
    user.post("deleteConversationsFromGroup", Map.of("groupName", "a")).isRefused(400, 50002);
    user.post("renameConversationGroup", Map.of("oldName", "a")).isRefused(400, 50002);
    user.post("renameConversationGroup", Map.of("newName", "a")).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\":1",
        "\"userID\":\"eve\"",
        "\"groupname\":\"a\"",
        "\"\":1",
        "\"limit\":1",
        "\"x\":null",
        "\"a/b\":1",
        "\"__proto__\":{}"
      })
  void unknownFieldIsRefused(String field) {
    user.postText(CREATE, "{\"groupName\":\"a\"," + field + "}").isRefused(400, 50002);
    assertThat(user.groups().groupNames()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "true", "[]", "[\"a\"]", "{}", "1.5", "{\"a\":{\"b\":[]}}"})
  void nameThatIsNoStringIsRefused(String value) {
    user.postText(CREATE, "{\"groupName\":" + value + "}").isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"C2C1\"",
        "{}",
        "1",
        "[1]",
        "[null]",
        "[[\"C2C1\"]]",
        "[\"C2C1\",{}]",
        "[true]"
      })
  void listThatIsNoListOfStringsIsRefused(String value) {
    user.create("a").succeeds();
    String body = "{\"groupName\":\"%s\",\"conversationIDList\":" + value + "}";

    user.postText(CREATE, body.formatted("b")).isRefused(400, 50002);
    user.postText("addConversationsToGroup", body.formatted("a")).isRefused(400, 50002);
    user.postText("getConversationList", "{\"conversationIDList\":" + value + "}")
        .isRefused(400, 50002);
    assertThat(user.groups().groupNames()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"groupName\":\"\\ud800\"}", "{\"groupName\":\"a\\udc00b\"}",
        "{\"groupName\":\"\\udc00\\ud800\"}", "{\"groupName\":\"a\",\"\\ud800\":1}",
        "{\"groupName\":\"a\",\"conversationIDList\":[\"C2C\\ud800\"]}"
      })
  void halfOfASurrogatePairIsRefused(String body) {
    Answer answer = inProcess.postText(CREATE, body).isRefused(400, 50002);
    assertThat(answer.message()).doesNotMatch(".*\\p{Cs}.*");
  }

  @Test
  void bothHalvesOfASurrogatePairAreACharacter() {
    user.postText(CREATE, "{\"groupName\":\"\\ud83d\\ude00\"}").succeeds();
    assertThat(user.groups().groupNames()).containsExactly("😀");
  }

  @Test
  void messagesHaveNoHalvesOfCharacters() {
    String field = "a".repeat(39) + "😀😀";
    Answer answer = inProcess.post(CREATE, Map.of("groupName", "a", field, 1));

    assertThat(answer.isRefused(400, 50002).message()).doesNotMatch(".*\\p{Cs}.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "application/x-www-form-urlencoded", ""})
  void bodyOfAnyContentTypeIsReadAsJson(String contentType) {
    Request request = new Request("POST", CREATE, "", "{\"groupName\":\"研\"}", Map.of());
    user.send(contentType.isEmpty() ? request : request.with("content-type", contentType))
        .succeeds();

    assertThat(user.groups().groupNames()).containsExactly("研");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "e30", "e3", "/w==", "wIA=", "7aCA"})
  void badBase64AndWhatIsNotUtf8IsRefused(String body) {
    var base64 = new InProcess(functions, event -> event.put("isBase64Encoded", true));
    user.over(base64).postText(CREATE, body).isRefused(400, 50002);
  }

  /**
   * The first body has a parser's table of names begin anew, the second breaks the table that
   * parsers share. Each new name after it would have the table grow, which fails.
   */
  @Test
  void fieldNamesOfOneCallerAreNothingToAnother() {
    List<String> many = IntStream.range(0, 13_000).mapToObj(i -> Integer.toString(i, 36)).toList();
    List<String> colliding = new ArrayList<>();
    for (int i = 0; i < 39; i++) {
      colliding.add("p" + i);
    }
    colliding.addAll(CollidingNames.ofCharacters());
    Client attacker = Client.ofNewUser(http);
    attacker.postText(CREATE, CollidingNames.object(many)).isRefused(400, 50002);
    attacker.postText(CREATE, CollidingNames.object(colliding)).isRefused(400, 50002);

    for (int i = 0; i < 60; i++) {
      user.postText(CREATE, "{\"groupName\":\"a\",\"innocent" + i + "\":1}").isRefused(400, 50002);
    }
    user.create("a", "C2Cbob").succeeds();
  }

  @Test
  void bodyOfAMegabyteIsRefused() {
    String body = "{\"groupName\":\"" + "a".repeat(1 << 20) + "\"}";

    user.postText(CREATE, body).isRefused(400, 50002);
    user.send(new Request("POST", CREATE, "", body, Map.of())).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(ints = {256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 256 * 1024 + 2})
  void limitIsTheSameForTextAndForWhatArrivesInBase64(int bytes) {
    String json = "{\"groupName\":\"a\"}";
    String body = json + " ".repeat(bytes - json.length());
    Request text = Request.post(CREATE, body);

    for (String contentType : List.of("application/json", "application/octet-stream")) {
      Answer answer = Client.ofNewUser(http).send(text.with("content-type", contentType));
      if (bytes > 256 * 1024) {
        answer.isRefused(400, 50002);
      } else {
        answer.succeeds();
      }
    }
  }

  @Test
  void largestValidRequestIsTakenAlsoWhenEveryCharacterIsEscaped() {
    StringBuilder list = new StringBuilder();
    for (int i = 100; i < 200; i++) {
      String id = "C2C" + i + "u".repeat(122);
      list.append(list.isEmpty() ? "" : ",").append('"');
      id.chars().forEach(c -> list.append("\\u%04x".formatted(c)));
      list.append('"');
    }
    String body = "{\"groupName\":\"a\",\"conversationIDList\":[" + list + "]}";

    assertThat(user.postText(CREATE, body).succeeds().succeeded()).hasSize(100);
  }
}
