package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RenameTest extends ServiceTest {

  @Test
  void groupKeepsItsConversationsAndItsPlace() {
    user.create("a", "C2Cbob").succeeds();
    user.create("b").succeeds();
    user.create("c").succeeds();
    Answer answer = user.rename("a", "z").succeeds();

    assertThat(answer.data().size()).isEqualTo(2);
    assertThat(answer.data().path("groupName").asText()).isEqualTo("z");
    assertThat(user.groups().groupNames()).containsExactly("z", "b", "c");
    assertThat(user.page("z").conversations()).containsExactly("C2Cbob");
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("z");
    user.page("a").isRefused(404, 51009);
  }

  @Test
  void answerHasTheNameAsItIsStored() {
    user.create("a").succeeds();

    assertThat(user.rename(" a\u00A0", "  e\u0301 ").succeeds().data().path("groupName").asText())
        .isEqualTo("\u00E9");
  }

  @Test
  void oldNameIsFree() {
    user.create("a", "C2Cbob").succeeds();
    user.rename("a", "b").succeeds();
    user.create("a", "C2Ceve").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("b", "a");
    assertThat(user.page("b").conversations()).containsExactly("C2Cbob");
  }

  @Test
  void namesCanBeSwappedByWayOfAThird() {
    user.create("a", "C2C1").succeeds();
    user.create("b", "C2C2").succeeds();
    user.rename("a", "t").succeeds();
    user.rename("b", "a").succeeds();
    user.rename("t", "b").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("b", "a");
    assertThat(user.page("a").conversations()).containsExactly("C2C2");
  }

  @Test
  void nameThatIsTakenIsRefused() {
    user.create("a", "C2C1").succeeds();
    user.create("b", "C2C2").succeeds();
    user.rename("a", "b").isRefused(409, 59001);

    assertThat(user.page("a").conversations()).containsExactly("C2C1");
    assertThat(user.page("b").conversations()).containsExactly("C2C2");
  }

  @Test
  void groupThatIsNotThereIsRefused() {
    user.rename("none", "b").isRefused(404, 51009);
    user.create("b").succeeds();
    user.rename("none", "c").isRefused(404, 51009);
  }

  @Test
  void sameNameIsASuccessThatChangesNothing() {
    user.create("a").succeeds();
    var before = table.items(user.user());

    assertThat(user.rename("a", "a").succeeds().data().path("groupName").asText()).isEqualTo("a");
    user.rename("a", " a ").succeeds();

    assertThat(table.items(user.user())).isEqualTo(before);
  }

  @Test
  void sameNameOfNoGroupIsRefused() {
    user.rename("none", "none").isRefused(404, 51009);
  }

  @Test
  void onlyTheCaseMayChange() {
    user.create("suppliers").succeeds();
    user.rename("suppliers", "Suppliers").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("Suppliers");
  }

  @Test
  void groupCanBeRenamedAmongTwenty() {
    for (int i = 1; i <= 20; i++) {
      user.create("group " + i).succeeds();
    }
    user.rename("group 1", "first").succeeds();

    assertThat(user.groups().groupNames()).hasSize(20).startsWith("first", "group 2");
  }
}
