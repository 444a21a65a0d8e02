package conversationgroups.contract;

import static conversationgroups.testing.Ids.fill;
import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest extends ServiceTest {

  private List<String> allPages(String group, int limit) {
    List<String> all = new ArrayList<>();
    String token = null;
    do {
      Answer page = user.page(group, limit, token).succeeds();
      assertThat(page.conversations()).hasSizeBetween(1, limit);
      all.addAll(page.conversations());
      token = page.nextToken();
    } while (token != null);
    return all;
  }

  @Test
  void pageHasExactlyTheFieldsOfTheContract() {
    user.create("a", "C2C1", "C2C2").succeeds();
    Answer page = user.page("a", 1, null).succeeds();

    assertThat(page.data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("conversationList", "sequence", "nextToken");
    assertThat(page.data().path("conversationList").get(0).fieldNames())
        .toIterable()
        .containsExactly("conversationID");
    assertThat(user.page("a", 2, null).data().has("nextToken")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8})
  void pagesTogetherAreTheGroup(int limit) {
    user.create("a", ids(7)).succeeds();

    assertThat(allPages("a", limit)).isEqualTo(ids(7));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 999, 1000})
  void pageThatIsExactlyFullIsTheLast(int size) {
    user.create("a").succeeds();
    fill(user, "a", 0, size);
    Answer page = user.page("a", size, null).succeeds();

    assertThat(page.conversations()).isEqualTo(ids(size));
    assertThat(page.nextToken()).isNull();
  }

  @Test
  void oneMoreThanThePageTakesIsOnTheNext() {
    user.create("a").succeeds();
    fill(user, "a", 0, 1000);
    Answer first = user.page("a", 999, null).succeeds();
    Answer second = user.page("a", 999, first.nextToken()).succeeds();

    assertThat(first.conversations()).isEqualTo(ids(999));
    assertThat(second.conversations()).isEqualTo(ids(999, 1));
    assertThat(second.nextToken()).isNull();
  }

  @Test
  void pageHasAHundredByDefault() {
    user.create("a", ids(100)).succeeds();
    assertThat(user.page("a").nextToken()).isNull();
    user.add("a", "C2Cz").succeeds();

    assertThat(user.page("a").conversations()).isEqualTo(ids(100));
    assertThat(user.page("a").nextToken()).isNotNull();
  }

  @Test
  void pageOfAnEmptyGroupIsEmptyAndTheLast() {
    user.create("a").succeeds();
    Answer page = user.page("a", 1, null).succeeds();

    assertThat(page.conversations()).isEmpty();
    assertThat(page.nextToken()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1001",
        "-1",
        "1.5",
        "1.0",
        "1e2",
        "\"10\"",
        "null",
        "true",
        "[]",
        "{}",
        "2147483648",
        "4294967297",
        "99999999999999999999999999",
        "1e400"
      })
  void limitThatIsNoNumberFrom1To1000IsRefused(String limit) {
    user.create("a").succeeds();
    user.postText("getConversationList", "{\"groupName\":\"a\",\"limit\":" + limit + "}")
        .isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void limitsOwnBoundsAreTaken(int limit) {
    user.create("a", "C2C1").succeeds();
    assertThat(user.page("a", limit, null).succeeds().conversations()).containsExactly("C2C1");
  }

  @Test
  void groupThatIsNotThereIsRefused() {
    user.page("none").isRefused(404, 51009);
    user.create("a", "C2C1").succeeds();
    user.page("none").isRefused(404, 51009);
  }

  @Test
  void otherGroupWithTheSameBeginningOfItsNameIsNotMixedIn() {
    user.create("a", "C2C1").succeeds();
    user.create("ab", "C2C2").succeeds();

    assertThat(allPages("a", 1)).containsExactly("C2C1");
  }
}
