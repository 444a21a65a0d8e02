package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of all conversations that are in a group. */
@QuarkusTest
class EverythingPagesTest extends ServiceTest {

  /** Bytes that Lambda hands over at the most. */
  private static final int PAYLOAD = 6 * 1024 * 1024;

  private void threeGroups() {
    user.create("b", "C2C1", "C2C3", "GROUP4").succeeds();
    user.create("a", "C2C1", "C2C2").succeeds();
    user.create("empty").succeeds();
  }

  private List<Answer> pages(int limit) {
    List<Answer> pages = new ArrayList<>();
    String token = null;
    do {
      Answer page = user.everything(limit, token).succeeds();
      pages.add(page);
      token = page.nextToken();
    } while (token != null && pages.size() < 100);
    return pages;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 1000})
  void togetherAreEverythingInOrder(int limit) {
    threeGroups();
    List<String> rows = new ArrayList<>();
    for (Answer page : pages(limit)) {
      assertThat(page.conversations()).hasSizeBetween(1, limit);
      assertThat(page.groupNames()).containsExactly("b", "a", "empty");
      assertThat(page.sequence()).isEqualTo(3);
      page.data().path("conversationList").forEach(row -> rows.add(row.toString()));
    }
    List<String> all = new ArrayList<>();
    user.everything().data().path("conversationList").forEach(row -> all.add(row.toString()));

    assertThat(rows).isEqualTo(all).hasSize(4);
    assertThat(pages(limit)).hasSize((4 + limit - 1) / limit);
  }

  @Test
  void aConversationHasAllItsGroupsOnItsPage() {
    threeGroups();

    assertThat(user.everything(1, null).groupsOf("C2C1")).containsExactly("b", "a");
  }

  @Test
  void theyMayBeAskedForInAQueryString() {
    threeGroups();
    Answer first = user.get("getConversationList", "limit=3").succeeds();
    Answer last = user.get("getConversationList", "nextToken=" + first.nextToken()).succeeds();

    assertThat(first.body()).isEqualTo(user.everything(3, null).body());
    assertThat(last.conversations()).containsExactly("GROUP4");
    assertThat(last.data().has("nextToken")).isFalse();
  }

  @Test
  void aTokenGoesOnBehindItsPageWhateverHasChanged() {
    threeGroups();
    String token = user.everything(2, null).nextToken();
    user.rename("b", "c").succeeds();
    user.remove("a", "C2C2").succeeds();
    user.add("a", "C2C11", "C2C31").succeeds();
    Answer page = user.everything(10, token).succeeds();

    assertThat(page.conversations()).containsExactly("C2C3", "C2C31", "GROUP4");
    assertThat(page.groupsOf("C2C3")).containsExactly("c");
    assertThat(page.sequence()).isEqualTo(6);
    assertThat(page.groupNames()).containsExactly("c", "a", "empty");
  }

  @Test
  void aTokenBehindWhichNothingIsLeftGivesAnEmptyPage() {
    threeGroups();
    String token = user.everything(2, null).nextToken();
    user.delete("b").succeeds();
    Answer page = user.everything(2, token).succeeds();

    assertThat(page.conversations()).isEmpty();
    assertThat(page.data().has("nextToken")).isFalse();
  }

  @Test
  void aTokenReadsTheCallersConversationsAlone() {
    threeGroups();
    String token = user.everything(2, null).nextToken();
    Client other = Client.ofNewUser(http);

    assertThat(other.everything(2, token).succeeds().conversations()).isEmpty();
    other.create("x", "C2C9").succeeds();
    assertThat(other.everything(2, token).succeeds().conversations()).containsExactly("C2C9");
  }

  @Test
  void tokensOfAGroupAndOfEverythingAreNotEachOthers() {
    threeGroups();
    String ofAll = user.everything(1, null).nextToken();
    String ofGroup = user.page("b", 1, null).nextToken();

    user.everything(1, ofGroup).isRefused(400, 50002);
    user.page("b", 1, ofAll).isRefused(400, 50002);
    user.page("none", 1, ofAll).isRefused(404, 51009);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"limit\":0}",
        "{\"limit\":1001}",
        "{\"limit\":\"1\"}",
        "{\"nextToken\":\"x\"}",
        "{\"nextToken\":\"\"}",
        "{\"nextToken\":null}",
        "{\"limit\":1,\"conversationIDList\":[\"C2C1\"]}",
        "{\"limit\":1,\"conversationIDList\":[]}"
      })
  void otherShapesAreRefused(String body) {
    user.postText("getConversationList", body).isRefused(400, 50002);
  }

  @Test
  void aUserWithoutGroupsHasOneEmptyPage() {
    Answer page = user.everything(1, null).succeeds();

    assertThat(page.conversations()).isEmpty();
    assertThat(page.groupNames()).isEmpty();
    assertThat(page.sequence()).isZero();
    assertThat(page.data().has("nextToken")).isFalse();
  }

  /** Every character of these IDs takes four bytes in what Lambda hands over. */
  @Test
  void withoutALimitAPageIsAsMuchAsFitsIntoAnAnswer() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int group = 0; group < 12; group++) {
      user.create("group " + group).succeeds();
      for (int start = 0; start < 1000; start += 98) {
        List<String> some = new ArrayList<>();
        for (int i = start; i < Math.min(1000, start + 98); i++) {
          some.add("C2C%05d".formatted(1000 * group + i) + "\"\\".repeat(60));
        }
        user.add("group " + group, some).succeeds();
        ids.addAll(some);
      }
    }
    Answer first = user.everything().succeeds();
    Answer second =
        user.post("getConversationList", Map.of("nextToken", first.nextToken())).succeeds();

    String handedOver = new ObjectMapper().writeValueAsString(first.body().toString());
    assertThat(handedOver.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(PAYLOAD - 200_000, PAYLOAD - 10_000);
    assertThat(second.nextToken()).isNull();
    List<String> both = new ArrayList<>(first.conversations());
    both.addAll(second.conversations());
    assertThat(both).isEqualTo(ids);
  }
}
