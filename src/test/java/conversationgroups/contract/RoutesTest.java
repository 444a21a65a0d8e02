package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutesTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({
    "GET,createConversationGroup",
    "PUT,createConversationGroup",
    "DELETE,deleteConversationGroup",
    "GET,deleteConversationGroup",
    "GET,renameConversationGroup",
    "GET,sortConversationGroups",
    "GET,deleteConversationsFromAllGroups",
    "GET,addConversationsToGroup",
    "GET,deleteConversationsFromGroup",
    "PATCH,getConversationList",
    "DELETE,getConversationGroupList",
    "GET,nope",
    "POST,noSuchOperation",
    "POST,createConversationGroup/",
    "POST,createconversationgroup",
    "GET,getConversationList/a",
    "GET,local/nope",
    "OPTIONS,getConversationList"
  })
  void whatNoRouteMatchesIsNotFoundWithAndWithoutToken(String method, String path) {
    Request request = new Request(method, path, "", null, Map.of());

    user.send(request).isRefused(404, 59003);
    http.send(request).isRefused(404, 59003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://app.example", "null"})
  void preflightAllowsWhatClientsSend(String origin) {
    Answer answer =
        http.send(
            new Request(
                "OPTIONS",
                "createConversationGroup",
                "",
                null,
                Map.of(
                    "origin", origin,
                    "access-control-request-method", "POST",
                    "access-control-request-headers", "authorization,idempotency-key")));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers())
        .containsEntry("access-control-allow-origin", "*")
        .containsEntry("access-control-allow-methods", "GET,POST,OPTIONS")
        .containsEntry("access-control-allow-headers", "authorization,content-type,idempotency-key")
        .containsEntry("access-control-max-age", "7200");
    assertThat(answer.body()).isEmpty();
  }

  /** Whoever asks for methods without a page's origin is no browser. */
  @Test
  void questionWithoutOriginIsNoPreflight() {
    http.send(
            new Request(
                "OPTIONS",
                "getConversationList",
                "",
                null,
                Map.of("access-control-request-method", "POST")))
        .isRefused(404, 59003);
  }

  @Test
  void everyAnswerToAWebPageNamesItsOrigin() {
    Request list = Request.get("getConversationGroupList", "").with("origin", "https://a.example");

    for (Answer answer : new Answer[] {user.send(list), http.send(list)}) {
      assertThat(answer.headers())
          .containsEntry("access-control-allow-origin", "*")
          .containsEntry("access-control-expose-headers", "retry-after");
    }
    assertThat(user.groups().headers()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void answersAreJsonThatNobodyKeeps() {
    for (Answer answer : new Answer[] {user.groups(), user.delete("none"), user.page("\u0000")}) {
      assertThat(answer.headers())
          .containsEntry("content-type", "application/json; charset=utf-8")
          .containsEntry("cache-control", "no-store")
          .doesNotContainKey("retry-after");
    }
  }
}
