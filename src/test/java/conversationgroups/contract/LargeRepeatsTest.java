package conversationgroups.contract;

import static conversationgroups.testing.Ids.fill;
import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeats of calls that take more than one transaction. */
@QuarkusTest
class LargeRepeatsTest extends ServiceTest {

  @ParameterizedTest
  @ValueSource(ints = {97, 98, 99, 100})
  void repeatedCreateMakesOneGroup(int count) {
    Answer first = user.withKey("key").create("a", ids(count)).succeeds();
    long sequence = user.sequence();
    user.remove("a", ids(count - 1, 1)).succeeds();

    assertThat(user.withKey("key").create("a", ids(count)).body()).isEqualTo(first.body());
    assertThat(sequence).isEqualTo(count > 97 ? 2 : 1);
    assertThat(user.sequence()).isEqualTo(sequence + 1);
    user.delete("a").succeeds();
    assertThat(user.withKey("key").create("a", ids(count)).body()).isEqualTo(first.body());
    assertThat(user.groups().groupNames()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 98, 100})
  void repeatedAddAndRemoveHaveOneEffect(int count) {
    user.create("a").succeeds();
    Answer added = user.withKey("key").add("a", ids(count)).succeeds();
    user.remove("a", ids(count - 1, 1)).succeeds();
    assertThat(user.withKey("key").add("a", ids(count)).body()).isEqualTo(added.body());
    assertThat(user.page("a", 1000, null).conversations()).isEqualTo(ids(count - 1));

    Answer removed = user.withKey("key").remove("a", ids(count)).succeeds();
    user.add("a", ids(count - 1, 1)).succeeds();
    assertThat(user.withKey("key").remove("a", ids(count)).body()).isEqualTo(removed.body());
    assertThat(user.page("a").conversations()).isEqualTo(ids(count - 1, 1));
  }

  @Test
  void repeatNamesTheSameConversationsAsRefusedAlsoWhenThereIsRoomNow() {
    user.create("a").succeeds();
    fill(user, "a", 0, 950);
    Answer first = user.withKey("key").add("a", ids(5000, 100)).succeeds();
    user.remove("a", ids(100)).succeeds();

    assertThat(user.withKey("key").add("a", ids(5000, 100)).body()).isEqualTo(first.body());
    assertThat(first.failed(51008)).isEqualTo(ids(5050, 50));
  }

  @Test
  void groupThatWasDeletedAndMadeAgainGetsNothingOfTheRepeat() {
    user.create("a").succeeds();
    Answer first = user.withKey("key").add("a", ids(100)).succeeds();
    user.delete("a").succeeds();
    user.create("a").succeeds();

    assertThat(user.withKey("key").add("a", ids(100)).body()).isEqualTo(first.body());
    assertThat(user.page("a").conversations()).isEmpty();
  }

  @Test
  void parallelRepeatsHaveOneEffect() {
    List<Answer> answers =
        Parallel.calls(4, i -> user.withKey("key").create("a", ids(100)).succeeds());

    assertThat(answers).allMatch(answer -> answer.succeeded().equals(ids(100)));
    assertThat(user.sequence()).isEqualTo(2);
    assertThat(user.page("a").conversations()).isEqualTo(ids(100));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void otherListWithTheSameKeyIsRefused() {
    user.create("a").succeeds();
    user.withKey("key").add("a", ids(100)).succeeds();
    user.withKey("key").add("a", ids(99)).isRefused(409, 59004);
    user.withKey("key").add("a", ids(1, 100)).isRefused(409, 59004);

    assertThat(user.page("a").conversations()).isEqualTo(ids(100));
  }
}
