package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeleteTest extends ServiceTest {

  @Test
  void groupIsGoneAtOnce() {
    user.create("a", "C2Cbob").succeeds();
    Answer answer = user.delete("a").succeeds();

    assertThat(answer.data().isObject()).isTrue();
    assertThat(answer.data().fieldNames()).toIterable().containsExactly("changeID");
    assertThat(user.groups().groupNames()).isEmpty();
    assertThat(user.everything().conversations()).isEmpty();
    user.page("a").isRefused(404, 51009);
    user.add("a", "C2Ceve").isRefused(404, 51009);
  }

  @Test
  void conversationsStayInTheirOtherGroups() {
    user.create("a", "C2Cbob").succeeds();
    user.create("b", "C2Cbob").succeeds();
    user.delete("a").succeeds();

    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("b");
  }

  @Test
  void groupThatIsNotThereIsRefused() {
    user.delete("none").isRefused(404, 51009);
    user.create("a").succeeds();
    user.delete("none").isRefused(404, 51009);
  }

  @Test
  void secondDeleteIsRefused() {
    user.create("a").succeeds();
    user.delete("a").succeeds();
    user.delete("a").isRefused(404, 51009);
  }

  @Test
  void caseOfTheNameCounts() {
    user.create("Suppliers").succeeds();
    user.delete("suppliers").isRefused(404, 51009);
  }
}
