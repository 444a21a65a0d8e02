package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SortTest extends ServiceTest {

  private void groups(String... names) {
    for (String name : names) {
      user.create(name, "C2Cbob").succeeds();
    }
  }

  @Test
  void everyListHasTheNewOrder() {
    groups("a", "b", "c");
    Answer answer = user.sort("c", "a", "b").succeeds();

    assertThat(answer.groupNames()).containsExactly("c", "a", "b");
    assertThat(answer.data().path("changeID").asText()).hasSize(16);
    assertThat(user.groups().groupNames()).containsExactly("c", "a", "b");
    assertThat(user.everything().groupNames()).containsExactly("c", "a", "b");
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).containsExactly("c", "a", "b");
    assertThat(user.sequence()).isEqualTo(4);
  }

  @Test
  void newGroupsComeLastAndARenameKeepsThePlace() {
    groups("a", "b", "c");
    user.sort("c", "b", "a").succeeds();
    user.delete("b").succeeds();
    user.create("d").succeeds();
    user.rename("c", "e").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("e", "a", "d");
    user.sort("d", "e", "a").succeeds();
    user.create("b").succeeds();
    assertThat(user.groups().groupNames()).containsExactly("d", "e", "a", "b");
  }

  @Test
  void conversationsAndTheirCountsStay() {
    groups("a", "b");
    user.sort("b", "a").succeeds();
    user.add("b", "C2Ceve").succeeds();

    assertThat(user.page("a").conversations()).containsExactly("C2Cbob");
    assertThat(user.page("b").conversations()).containsExactly("C2Cbob", "C2Ceve");
    table.countsEqualMemberships(user.user());
  }

  @Test
  void twentyGroupsAreSorted() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      names.add("研".repeat(10) + "%02d".formatted(i));
      user.create(names.get(i - 1)).succeeds();
    }
    Collections.reverse(names);
    user.sort(names.toArray(String[]::new)).succeeds();

    assertThat(user.groups().groupNames()).isEqualTo(names);
  }

  @Test
  void orderThatThereIsAlreadyIsASuccessThatChangesNothing() {
    groups("a", "b");
    user.sort("b", "a").succeeds();
    var before = table.items(user.user());

    assertThat(user.sort("b", "a").succeeds().data().has("changeID")).isFalse();
    assertThat(user.sort(" b", "a ").succeeds().groupNames()).containsExactly("b", "a");
    assertThat(table.items(user.user())).isEqualTo(before);
  }

  @Test
  void noneAndOneAreSortedAlready() {
    user.sort().succeeds();
    groups("a");
    assertThat(user.sort("a").succeeds().groupNames()).containsExactly("a");
    assertThat(user.sequence()).isEqualTo(1);
  }

  @Test
  void namesThatAreNotExactlyTheUsersAreRefusedWithTheGroupsThatThereAre() {
    for (String[] none : new String[][] {{"a"}, {"a", "b"}}) {
      assertThat(user.sort(none).isRefused(409, 59006).groupNames()).isEmpty();
    }
    groups("a", "b", "c");
    for (String[] others :
        new String[][] {
          {}, {"a"}, {"c", "b"}, {"c", "b", "A"}, {"d", "c", "b", "a"}, {"d", "e", "f"}
        }) {
      Answer answer = user.sort(others).isRefused(409, 59006);
      assertThat(answer.groupNames()).containsExactly("a", "b", "c");
      assertThat(answer.sequence()).isEqualTo(3);
    }
    assertThat(user.sequence()).isEqualTo(3);
  }

  @Test
  void nameThatStandsTwiceIsRefused() {
    groups("a", "\u00E9");

    assertThat(user.sort("a", "e\u0301", "\u00E9").isRefused(400, 50002).message())
        .contains("groupNameList[2]", "groupNameList[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000", "n23456789012345678901234567890123"})
  void nameThatIsNoneIsRefused(String name) {
    groups("a", "b");

    assertThat(user.sort("a", name).isRefused(400, 51011).message())
        .startsWith("groupNameList[1] ");
  }

  @Test
  void listOfAnotherShapeIsRefused() {
    for (Object list : List.of("a", 1, Map.of(), List.of(1), List.of(List.of()))) {
      assertThat(
              user.post("sortConversationGroups", Map.of("groupNameList", list))
                  .isRefused(400, 50002)
                  .message())
          .startsWith("groupNameList");
    }
    user.post("sortConversationGroups", Map.of()).isRefused(400, 50002);
    user.post("sortConversationGroups", Map.of("groupNameList", List.of(), "x", 1))
        .isRefused(400, 50002);
    assertThat(
            user.sort(IntStream.range(0, 21).mapToObj(i -> "g" + i).toArray(String[]::new))
                .isRefused(400, 50002)
                .message())
        .contains("21", "at most 20");
  }

  @Test
  void repeatWithTheKeyIsAnsweredAlikeWhateverHappenedSince() {
    Client keyed = user.withKey("key");
    groups("a", "b");
    Answer first = keyed.sort("b", "a").succeeds();
    user.sort("a", "b").succeeds();

    assertThat(keyed.sort("b", "a").body()).isEqualTo(first.body());
    assertThat(user.groups().groupNames()).containsExactly("a", "b");
    keyed.sort("a", "b").isRefused(409, 59004);
  }

  @Test
  void repeatOfARefusalHasTheGroupsOfThen() {
    Client keyed = user.withKey("key");
    groups("a", "b");
    Answer first = keyed.sort("c", "a", "b").isRefused(409, 59006);
    user.create("c").succeeds();

    assertThat(keyed.sort("c", "a", "b").body()).isEqualTo(first.body());
    assertThat(first.groupNames()).containsExactly("a", "b");
    user.withKey("another").sort("c", "a", "b").succeeds();
  }

  @Test
  void parallelSortsAreOneAfterAnother() {
    groups("a", "b", "c");
    List<Answer> answers =
        Parallel.calls(8, i -> i % 2 == 0 ? user.sort("c", "b", "a") : user.sort("b", "a", "c"));

    assertThat(answers).allMatch(answer -> answer.code() == 0);
    long changed = answers.stream().filter(answer -> answer.data().has("changeID")).count();
    assertThat(user.sequence()).isEqualTo(3 + changed);
    assertThat(user.groups().groupNames()).isIn(List.of("c", "b", "a"), List.of("b", "a", "c"));
  }

  /** What another call made, renamed or deleted meanwhile is never moved by a guess. */
  @RepeatedTest(5)
  void sortMeetsCreationRenameAndDeletionWholeOrNotAtAll() {
    groups("a", "b", "c");
    List<Answer> answers =
        Parallel.calls(
            8,
            i ->
                switch (i % 4) {
                  case 0 -> user.create("new " + i);
                  case 1 -> user.rename("a", "d");
                  case 2 -> user.delete("b");
                  default -> user.sort("c", "b", "a");
                });

    assertThat(answers).allMatch(answer -> List.of(0, 51009, 59006).contains(answer.code()));
    long changed = answers.stream().filter(answer -> answer.data().has("changeID")).count();
    assertThat(user.sequence()).isEqualTo(3 + changed);
    List<String> names = user.groups().groupNames();
    assertThat(names).containsExactlyInAnyOrder("c", "d", "new 0", "new 4");
    assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("c", "d");
    assertThat(names.indexOf("new 0") > 1 && names.indexOf("new 4") > 1).isTrue();
  }
}
