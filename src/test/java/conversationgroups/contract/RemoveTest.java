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
class RemoveTest extends ServiceTest {

  @Test
  void conversationsAreGoneAtOnceFromThatGroupAlone() {
    user.create("a", "C2C1", "C2C2").succeeds();
    user.create("b", "C2C1").succeeds();
    Answer answer = user.remove("a", "C2C1").succeeds();

    assertThat(answer.data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "successConversationIDList", "failureConversationIDList", "changeID");
    assertThat(answer.succeeded()).containsExactly("C2C1");
    assertThat(user.page("a").conversations()).containsExactly("C2C2");
    assertThat(user.page("b").conversations()).containsExactly("C2C1");
  }

  @Test
  void whatIsNotThereIsASuccessThatWritesNothing() {
    user.create("a", "C2C1").succeeds();
    var before = table.items(user.user());

    assertThat(user.remove("a", "C2C2").succeeds().succeeded()).containsExactly("C2C2");
    assertThat(table.items(user.user())).isEqualTo(before);
  }

  @Test
  void presentAndAbsentOnesTogetherAreAllSuccesses() {
    user.create("a", "C2C1", "C2C2", "C2C3").succeeds();

    assertThat(user.remove("a", "C2C9", "C2C3", "bad", "C2C1").succeeds().succeeded())
        .containsExactly("C2C9", "C2C3", "C2C1");
    assertThat(user.page("a").conversations()).containsExactly("C2C2");
    assertThat(user.sequence()).isEqualTo(2);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void groupStaysWhenItsLastConversationGoes() {
    user.create("a", "C2C1").succeeds();
    user.remove("a", "C2C1").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("a");
    user.add("a", "C2C1").succeeds();
    assertThat(user.page("a").conversations()).containsExactly("C2C1");
  }

  @Test
  void groupThatIsNotThereIsRefused() {
    user.remove("none", "C2C1").isRefused(404, 51009);
    user.create("a").succeeds();
    user.remove("none", "C2C1").isRefused(404, 51009);
  }

  @Test
  void emptyListIsRefused() {
    user.create("a").succeeds();
    user.remove("a", List.of()).isRefused(400, 50002);
  }

  @ParameterizedTest
  @ValueSource(ints = {98, 99, 100})
  void everyConversationOfALargeCallIsRemoved(int count) {
    user.create("a", ids(100)).succeeds();

    assertThat(user.remove("a", ids(count)).succeeds().succeeded()).isEqualTo(ids(count));
    assertThat(user.page("a").conversations()).isEqualTo(ids(count, 100 - count));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void hundredAndFirstIDRefusesTheWholeCall() {
    user.create("a", "C2Cuser00000").succeeds();
    user.remove("a", ids(101)).isRefused(400, 51006);

    assertThat(user.page("a").conversations()).containsExactly("C2Cuser00000");
  }
}
