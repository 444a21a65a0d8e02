package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AddTest extends ServiceTest {

  @Test
  void conversationsAreInTheGroupAtOnce() {
    user.create("a", "C2C1").succeeds();
    Answer answer = user.add("a", "C2C3", "C2C2").succeeds();

    assertThat(answer.data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "successConversationIDList", "failureConversationIDList", "changeID");
    assertThat(answer.succeeded()).containsExactly("C2C3", "C2C2");
    assertThat(user.page("a").conversations()).containsExactly("C2C1", "C2C2", "C2C3");
  }

  @Test
  void conversationMayBeInSeveralGroups() {
    user.create("a", "C2C1").succeeds();
    user.create("b").succeeds();
    user.add("b", "C2C1").succeeds();

    assertThat(user.groupsOf("C2C1").groupsOf("C2C1")).containsExactly("a", "b");
  }

  @Test
  void whatIsThereAlreadyIsASuccessThatWritesNothing() {
    user.create("a", "C2C1", "C2C2").succeeds();
    var before = table.items(user.user());

    assertThat(user.add("a", "C2C2", "C2C1").succeeds().succeeded())
        .containsExactly("C2C2", "C2C1");
    assertThat(table.items(user.user())).isEqualTo(before);
  }

  @Test
  void onlyInvalidIDsWriteNothing() {
    user.create("a").succeeds();
    var before = table.items(user.user());

    assertThat(user.add("a", "bad").succeeds().failed(2503)).containsExactly("bad");
    assertThat(table.items(user.user())).isEqualTo(before);
  }

  @Test
  void newAndOldOnesTogetherAreAllSuccesses() {
    user.create("a", "C2C1", "C2C3").succeeds();

    assertThat(user.add("a", "C2C1", "C2C2", "bad", "C2C3", "C2C4").succeeds().succeeded())
        .containsExactly("C2C1", "C2C2", "C2C3", "C2C4");
    assertThat(user.page("a").conversations()).containsExactly("C2C1", "C2C2", "C2C3", "C2C4");
    assertThat(user.sequence()).isEqualTo(2);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void groupThatIsNotThereIsRefused() {
    user.add("none", "C2C1").isRefused(404, 51009);
    user.add("none", "bad").isRefused(404, 51009);
    user.create("a").succeeds();
    user.add("none", "C2C1").isRefused(404, 51009);
    assertThat(user.everything().conversations()).isEmpty();
  }

  @Test
  void emptyListIsRefused() {
    user.create("a").succeeds();
    user.add("a", List.of()).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(ints = {98, 99, 100})
  void everyConversationOfALargeCallIsAdded(int count) {
    user.create("a").succeeds();

    assertThat(user.add("a", ids(count)).succeeds().succeeded()).isEqualTo(ids(count));
    assertThat(user.page("a", 1000, null).conversations()).isEqualTo(ids(count));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void largeCallOfOldAndNewOnesIsAdded() {
    user.create("a", ids(20, 60)).succeeds();

    assertThat(user.add("a", ids(100)).succeeds().succeeded()).isEqualTo(ids(100));
    assertThat(user.page("a", 1000, null).conversations()).isEqualTo(ids(100));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void hundredAndFirstIDRefusesTheWholeCall() {
    user.create("a").succeeds();
    user.add("a", ids(101)).isRefused(400, 51006);

    assertThat(user.page("a").conversations()).isEmpty();
  }
}
