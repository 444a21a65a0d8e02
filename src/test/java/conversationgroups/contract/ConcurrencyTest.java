package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static conversationgroups.testing.Parallel.count;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends ServiceTest {

  @Test
  void fiftyParallelAdditionsAllCount() {
    user.create("a").succeeds();
    List<Answer> answers = Parallel.calls(50, i -> user.add("a", ids(i, 1)));

    assertThat(count(answers, 0)).isEqualTo(50);
    assertThat(user.page("a").conversations()).isEqualTo(ids(50));
    assertThat(user.sequence()).isEqualTo(51);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void parallelAdditionsOfTheSameConversationsCountThemOnce() {
    user.create("a").succeeds();
    List<Answer> answers = Parallel.calls(10, i -> user.add("a", ids(i % 3, 5)));

    assertThat(count(answers, 0)).isEqualTo(10);
    assertThat(user.page("a").conversations()).isEqualTo(ids(7));
    assertThat(user.sequence()).isBetween(2L, 8L);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void parallelRemovalsOfTheSameConversationsCountThemOffOnce() {
    user.create("a", ids(10)).succeeds();
    List<Answer> answers = Parallel.calls(10, i -> user.remove("a", ids(i % 3, 5)));

    assertThat(count(answers, 0)).isEqualTo(10);
    assertThat(user.page("a").conversations()).isEqualTo(ids(7, 3));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void oneOfTenParallelGroupsIsTheTwentieth() {
    for (int i = 1; i <= 19; i++) {
      user.create("group " + i).succeeds();
    }
    List<Answer> answers = Parallel.calls(10, i -> user.create("new " + i));

    assertThat(count(answers, 0)).isEqualTo(1);
    assertThat(count(answers, 51010)).isEqualTo(9);
    assertThat(user.groups().groupNames()).hasSize(20);
  }

  @Test
  void oneOfTwentyParallelGroupsOfOneNameIsMade() {
    List<Answer> answers = Parallel.calls(20, i -> user.create("a", "C2C" + i));

    assertThat(count(answers, 0)).isEqualTo(1);
    assertThat(count(answers, 59001)).isEqualTo(19);
    assertThat(user.page("a").conversations()).hasSize(1);
    assertThat(user.sequence()).isEqualTo(1);
  }

  @Test
  void twentyParallelFirstGroupsAreAllMade() {
    List<Answer> answers = Parallel.calls(21, i -> user.create("group " + i));

    assertThat(count(answers, 0)).isEqualTo(20);
    assertThat(count(answers, 51010)).isEqualTo(1);
    assertThat(user.sequence()).isEqualTo(20);
  }

  @Test
  void oneOfTwoParallelDeletionsSucceeds() {
    user.create("a").succeeds();
    List<Answer> answers = Parallel.calls(5, i -> user.delete("a"));

    assertThat(count(answers, 0)).isEqualTo(1);
    assertThat(count(answers, 51009)).isEqualTo(4);
    assertThat(user.sequence()).isEqualTo(2);
  }

  @RepeatedTest(5)
  void everySuccessIsOneStepAndNoMembershipIsLostOrLeftBehind() {
    user.create("a", ids(1)).succeeds();
    user.create("c").succeeds();
    List<Answer> answers =
        Parallel.calls(
            16,
            i ->
                switch (i % 8) {
                  case 0 -> user.rename("a", "b");
                  case 1 -> user.rename("b", "a");
                  case 2 -> user.delete("a");
                  case 3 -> user.create("a", ids(100 + i, 1));
                  case 4 -> user.rename("c", "a");
                  case 5 -> user.add("b", ids(100 + i, 1));
                  default -> user.add("a", ids(100 + i, 1));
                });

    assertThat(answers).allMatch(answer -> List.of(0, 51009, 59001).contains(answer.code()));
    assertThat(user.sequence()).isEqualTo(2 + count(answers, 0));
    assertThat(user.groups().groupNames()).doesNotHaveDuplicates();
    table.countsEqualMemberships(user.user());
  }
}
