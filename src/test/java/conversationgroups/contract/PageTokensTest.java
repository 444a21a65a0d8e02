package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.Digests;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTokensTest extends ServiceTest {

  private String token;

  @BeforeEach
  void firstPage() {
    user.create("a", ids(5)).succeeds();
    token = user.page("a", 2, null).succeeds().nextToken();
  }

  @Test
  void nextPageMayHaveAnotherLimit() {
    assertThat(user.page("a", 1000, token).succeeds().conversations()).isEqualTo(ids(2, 3));
  }

  @Test
  void tokenMayBeUsedTwice() {
    Answer once = user.page("a", 2, token).succeeds();

    assertThat(user.page("a", 2, token).succeeds().body()).isEqualTo(once.body());
  }

  @Test
  void tokenGoesUnchangedIntoAQueryString() {
    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(
            user.get("getConversationList", "groupName=a&limit=2&nextToken=" + token)
                .succeeds()
                .conversations())
        .isEqualTo(ids(2, 2));
  }

  @Test
  void tokenOutlivesARename() {
    user.rename("a", "b").succeeds();

    assertThat(user.page("b", 2, token).succeeds().conversations()).isEqualTo(ids(2, 2));
    user.page("a", 2, token).isRefused(404, 51009);
  }

  @Test
  void nextPageShowsWhatChangedSince() {
    user.add("a", "C2Cuser00002x").succeeds();
    user.remove("a", "C2Cuser00001", "C2Cuser00003").succeeds();
    Answer page = user.page("a", 10, token).succeeds();

    assertThat(page.conversations())
        .containsExactly("C2Cuser00002", "C2Cuser00002x", "C2Cuser00004");
    assertThat(page.sequence()).isEqualTo(3);
  }

  @Test
  void nextPageIsEmptyWhenTheRestIsGone() {
    user.remove("a", ids(2, 3)).succeeds();
    Answer page = user.page("a", 2, token).succeeds();

    assertThat(page.conversations()).isEmpty();
    assertThat(page.nextToken()).isNull();
  }

  @Test
  void tokenOfADeletedGroupIsNotFound() {
    user.delete("a").succeeds();
    user.page("a", 2, token).isRefused(404, 51009);
  }

  @Test
  void tokenOfADeletedAndRecreatedGroupIsRefused() {
    user.delete("a").succeeds();
    user.create("a", ids(5)).succeeds();
    user.page("a", 2, token).isRefused(400, 50002);
  }

  @Test
  void tokenOfAnotherGroupIsRefused() {
    user.create("b", ids(5)).succeeds();
    user.page("b", 2, token).isRefused(400, 50002);
  }

  @Test
  void tokenOfAnotherUserIsRefused() {
    Client other = Client.ofNewUser(http);
    other.page("a", 2, token).isRefused(404, 51009);
    other.create("a", "C2Cother1", "C2Cother2").succeeds();
    other.page("a", 2, token).isRefused(400, 50002);
  }

  @Test
  void tokenOfAGroupWithoutItIsRefused() {
    user.post("getConversationList", Map.of("nextToken", token)).isRefused(400, 50002);
    user.post("getConversationList", Map.of("nextToken", token, "conversationIDList", ids(1)))
        .isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!", "AAAA", "=", "a b", "研", "\u0000"})
  void textThatIsNoTokenIsRefused(String text) {
    user.page("a", 2, text).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s bad",
        "%s ",
        "%s C2C",
        "%s",
        "%s 1 C2C1",
        "AAAAAAAA C2C1",
        "M#AAAA C2C1",
        "%s C2C1\n",
        "* C2C1",
        "* ",
        ""
      })
  void forgedTokenIsRefused(String form) {
    user.page("a", 2, token(form.formatted(group()))).isRefused(400, 50002);
  }

  @Test
  void tokenNeedsTheChecksumOfItsContent() {
    assertThat(user.page("a", 2, token(group() + " C2Cuser00003")).succeeds().conversations())
        .isEqualTo(ids(4, 1));
    user.page("a", 2, encoded("AAAAAAAA " + group() + " C2Cuser00003")).isRefused(400, 50002);
  }

  @Test
  void tokenCutShortOrLongerIsRefusedOrReadsTheSameGroup() {
    for (int length = 0; length < token.length(); length++) {
      Answer answer = user.page("a", 2, token.substring(0, length));
      if (answer.code() != 0) {
        answer.isRefused(400, 50002);
      } else {
        assertThat(answer.conversations()).isSubsetOf(ids(5));
      }
    }
    user.page("a", 2, token + "!").isRefused(400, 50002);
  }

  /** The ID of the group, as the token has it. */
  private String group() {
    return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII)
        .split(" ")[1];
  }

  /** A token of any content, with the checksum that belongs to it. */
  private static String token(String content) {
    return encoded(Digests.base64url(Digests.sha256("page", content), 6) + " " + content);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
