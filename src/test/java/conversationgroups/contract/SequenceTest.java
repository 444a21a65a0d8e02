package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SequenceTest extends ServiceTest {

  private void takesSteps(int steps, Supplier<Answer> call) {
    long before = user.sequence();
    call.get();
    assertThat(user.sequence()).isEqualTo(before + steps);
  }

  @Test
  void everyChangeIsOneStep() {
    takesSteps(1, () -> user.create("a").succeeds());
    takesSteps(1, () -> user.create("b", "C2C1", "C2C2").succeeds());
    takesSteps(1, () -> user.add("a", "C2C1", "C2C2", "C2C3").succeeds());
    takesSteps(1, () -> user.add("a", "C2C3", "C2C4").succeeds());
    takesSteps(1, () -> user.remove("a", "C2C1", "C2C9").succeeds());
    takesSteps(1, () -> user.rename("a", "c").succeeds());
    takesSteps(1, () -> user.delete("c").succeeds());
  }

  @Test
  void whatChangesNothingIsNoStep() {
    user.create("a", "C2C1").succeeds();
    user.create("b").succeeds();

    takesSteps(0, () -> user.add("a", "C2C1").succeeds());
    takesSteps(0, () -> user.add("a", "bad").succeeds());
    takesSteps(0, () -> user.remove("a", "C2C2").succeeds());
    takesSteps(0, () -> user.remove("a", "bad").succeeds());
    takesSteps(0, () -> user.rename("a", "a").succeeds());
    takesSteps(0, () -> user.create("a").isRefused(409, 59001));
    takesSteps(0, () -> user.rename("a", "b").isRefused(409, 59001));
    takesSteps(0, () -> user.delete("none").isRefused(404, 51009));
    takesSteps(0, () -> user.create("c", ids(101)).isRefused(400, 51006));
    takesSteps(0, () -> user.everything().succeeds());
  }

  @Test
  void largeCallIsTwoStepsWhereItNeedsTwoTransactions() {
    takesSteps(1, () -> user.create("a", ids(98)).succeeds());
    takesSteps(2, () -> user.create("b", ids(99)).succeeds());
    takesSteps(1, () -> user.add("a", ids(200, 98)).succeeds());
    takesSteps(2, () -> user.add("a", ids(300, 99)).succeeds());
    takesSteps(2, () -> user.remove("a", ids(300, 99)).succeeds());
  }

  @Test
  void readsNameTheSameSequence() {
    user.create("a", "C2C1").succeeds();
    user.add("a", "C2C2").succeeds();

    assertThat(
            List.of(
                user.groups().sequence(),
                user.page("a").sequence(),
                user.groupsOf("C2C1").sequence(),
                user.everything().sequence()))
        .containsOnly(2L);
  }
}
