package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoveFromAllTest extends ServiceTest {

  private void threeGroups() {
    user.create("a", "C2Cbob", "C2Ceve").succeeds();
    user.create("b", "C2Cbob").succeeds();
    user.create("c", "C2Cann").succeeds();
  }

  @Test
  void conversationsLeaveEachGroupByAStepOfItsOwn() {
    threeGroups();
    user.sort("b", "a", "c").succeeds();
    Answer answer = user.removeFromAll("C2Cbob", "bad", "C2Cbob", "C2Cnobody").succeeds();

    assertThat(answer.succeeded()).containsExactly("C2Cbob", "C2Cnobody");
    assertThat(answer.failed(2503)).containsExactly("bad");
    assertThat(answer.texts("changeID")).hasSize(2).doesNotHaveDuplicates();
    assertThat(user.sequence()).isEqualTo(6);
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).isEmpty();
    assertThat(user.page("a").conversations()).containsExactly("C2Ceve");
    assertThat(user.page("c").conversations()).containsExactly("C2Cann");
    table.countsEqualMemberships(user.user());
  }

  @Test
  void oneGroupIsOneStep() {
    threeGroups();

    assertThat(user.removeFromAll("C2Ceve").succeeds().data().path("changeID").asText())
        .hasSize(16);
    assertThat(user.sequence()).isEqualTo(4);
  }

  @Test
  void whatIsInNoGroupIsASuccessThatChangesNothing() {
    assertThat(user.removeFromAll("C2Cbob").succeeds().succeeded()).containsExactly("C2Cbob");
    threeGroups();
    var before = table.items(user.user());
    Answer answer = user.removeFromAll("C2Cnobody").succeeds();

    assertThat(answer.data().has("changeID")).isFalse();
    user.removeFromAll("bad").succeeds();
    assertThat(table.items(user.user())).isEqualTo(before);
  }

  @Test
  void aHundredConversationsLeaveTwentyGroups() {
    for (int i = 0; i < 20; i++) {
      user.create("group " + i, ids(i < 2 ? 100 : 1)).succeeds();
    }
    Answer answer = user.removeFromAll(ids(100)).succeeds();

    // A group with more than a transaction takes is left in two steps.
    assertThat(answer.texts("changeID")).hasSize(22).doesNotHaveDuplicates();
    assertThat(user.everything().conversations()).isEmpty();
    table.countsEqualMemberships(user.user());
  }

  @Test
  void listOfAnotherShapeIsRefused() {
    user.removeFromAll().isRefused(400, 50002);
    user.removeFromAll(ids(101)).isRefused(400, 51006);
    user.post("deleteConversationsFromAllGroups", Map.of()).isRefused(400, 50002);
    user.post(
            "deleteConversationsFromAllGroups",
            Map.of("conversationIDList", List.of("C2Ca"), "groupName", "a"))
        .isRefused(400, 50002);
  }

  @Test
  void repeatWithTheKeyIsAnsweredAlikeAndLeavesNothingThatCameSince() {
    threeGroups();
    Client keyed = user.withKey("key");
    Answer first = keyed.removeFromAll("C2Cbob").succeeds();
    user.add("a", "C2Cbob").succeeds();
    user.add("c", "C2Cbob").succeeds();
    user.delete("b").succeeds();

    assertThat(keyed.removeFromAll("C2Cbob").body()).isEqualTo(first.body());
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("a", "c");
    keyed.removeFromAll("C2Ceve").isRefused(409, 59004);
  }

  @Test
  void repeatOfACallThatChangedNothingChangesNothing() {
    Client keyed = user.withKey("key");
    Answer first = keyed.removeFromAll("C2Cbob").succeeds();
    threeGroups();

    assertThat(keyed.removeFromAll("C2Cbob").body()).isEqualTo(first.body());
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("a", "b");
  }

  @Test
  void repeatGoesOnWhereTheCallWasCutOff() {
    threeGroups();
    Client keyed = inProcess.withKey("key");
    Wire.Fault atTheSecond =
        Wire.beforeTransactions(
            number -> {
              if (number == 2) {
                throw new IllegalStateException("cut off");
              }
            });
    Wire.during(atTheSecond, () -> keyed.removeFromAll("C2Cbob")).isRefused(500, 50004);
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("b");
    user.add("a", "C2Cbob").succeeds();
    user.rename("b", "d").succeeds();

    assertThat(keyed.removeFromAll("C2Cbob").succeeds().texts("changeID")).hasSize(2);
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("a");
    assertThat(user.sequence()).isEqualTo(7);
  }

  @Test
  void groupThatIsDeletedOrRenamedMeanwhileIsLeftAllTheSame() {
    threeGroups();
    Wire.Fault before =
        Wire.beforeTransactions(
            number -> {
              if (number == 1) {
                user.rename("a", "d").succeeds();
                user.delete("b").succeeds();
              }
            });
    Answer answer = Wire.during(before, () -> inProcess.removeFromAll("C2Cbob")).succeeds();

    assertThat(answer.data().path("changeID").isTextual()).isTrue();
    assertThat(user.page("d").conversations()).containsExactly("C2Ceve");
    assertThat(user.sequence()).isEqualTo(6);
  }

  @RepeatedTest(5)
  void leavingMeetsAdditionsAndOthersThatLeave() {
    threeGroups();
    List<Answer> answers =
        Parallel.calls(
            12,
            i ->
                switch (i % 4) {
                  case 0 -> user.add("c", "C2Cbob");
                  case 1 -> user.remove("a", "C2Cbob", "C2Ceve");
                  default -> user.removeFromAll("C2Cbob", "C2Ceve");
                });

    assertThat(answers).allMatch(answer -> answer.code() == 0);
    long steps =
        answers.stream()
            .map(answer -> answer.data().path("changeID"))
            .mapToLong(id -> id.isTextual() ? 1 : id.size())
            .sum();
    assertThat(user.sequence()).isEqualTo(3 + steps);
    table.countsEqualMemberships(user.user());
    user.removeFromAll("C2Cbob").succeeds();
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).isEmpty();
  }
}
