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

  private void makesChanges(int changes, Supplier<Answer> call) {
    long before = user.sequence();
    call.get();
    assertThat(user.sequence()).isEqualTo(before + changes);
  }

  @Test
  void everyChangeIsOneStep() {
    makesChanges(1, () -> user.create("a").succeeds());
    makesChanges(1, () -> user.create("b", "C2C1", "C2C2").succeeds());
    makesChanges(1, () -> user.add("a", "C2C1", "C2C2", "C2C3").succeeds());
    makesChanges(1, () -> user.add("a", "C2C3", "C2C4").succeeds());
    makesChanges(1, () -> user.remove("a", "C2C1", "C2C9").succeeds());
    makesChanges(1, () -> user.rename("a", "c").succeeds());
    makesChanges(1, () -> user.delete("c").succeeds());
  }

  @Test
  void whatChangesNothingIsNoStep() {
    user.create("a", "C2C1").succeeds();
    user.create("b").succeeds();

    makesChanges(0, () -> user.add("a", "C2C1").succeeds());
    makesChanges(0, () -> user.add("a", "bad").succeeds());
    makesChanges(0, () -> user.remove("a", "C2C2").succeeds());
    makesChanges(0, () -> user.remove("a", "bad").succeeds());
    makesChanges(0, () -> user.rename("a", "a").succeeds());
    makesChanges(0, () -> user.create("a").isRefused(409, 59001));
    makesChanges(0, () -> user.rename("a", "b").isRefused(409, 59001));
    makesChanges(0, () -> user.delete("none").isRefused(404, 51009));
    makesChanges(0, () -> user.create("c", ids(101)).isRefused(400, 51006));
    makesChanges(0, () -> user.everything().succeeds());
  }

  @Test
  void largeCallIsTwoStepsWhereItNeedsTwoTransactions() {
    makesChanges(1, () -> user.create("a", ids(98)).succeeds());
    makesChanges(2, () -> user.create("b", ids(99)).succeeds());
    makesChanges(1, () -> user.add("a", ids(200, 98)).succeeds());
    makesChanges(2, () -> user.add("a", ids(300, 99)).succeeds());
    makesChanges(2, () -> user.remove("a", ids(300, 99)).succeeds());
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
