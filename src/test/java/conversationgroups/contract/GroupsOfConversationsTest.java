package conversationgroups.contract;

import static conversationgroups.testing.Ids.fill;
import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupsOfConversationsTest extends ServiceTest {

  private Answer groupsOf(List<String> ids) {
    return user.groupsOf(ids.toArray(String[]::new)).succeeds();
  }

  @Test
  void eachIDComesOnceInRequestOrderWithItsGroups() {
    user.create("b", "C2C1", "C2C2").succeeds();
    user.create("a", "C2C1").succeeds();
    Answer answer = user.groupsOf("C2C2", "C2Cnowhere", "C2C1", "C2C2", "bad").succeeds();

    assertThat(answer.conversations()).containsExactly("C2C2", "C2Cnowhere", "C2C1", "bad");
    assertThat(answer.groupsOf("C2C2")).containsExactly("b");
    assertThat(answer.groupsOf("C2Cnowhere")).isEmpty();
    assertThat(answer.groupsOf("C2C1")).containsExactly("b", "a");
    assertThat(answer.groupsOf("bad")).isEmpty();
    assertThat(answer.data().path("conversationList").get(1).toString())
        .isEqualTo("{\"conversationID\":\"C2Cnowhere\",\"conversationGroupList\":[]}");
    assertThat(answer.data().has("nextToken")).isFalse();
  }

  @Test
  void emptyListOfIDsIsAnEmptyAnswer() {
    user.create("a", "C2C1").succeeds();
    assertThat(user.groupsOf().succeeds().conversations()).isEmpty();
  }

  @Test
  void hundredIDsInManyGroupsAreFound() {
    for (int group = 0; group < 20; group++) {
      user.create("group " + group, ids(group, 50)).succeeds();
    }
    Answer answer = groupsOf(ids(100));

    assertThat(answer.conversations()).isEqualTo(ids(100));
    assertThat(answer.groupsOf("C2Cuser00001")).containsExactly("group 0", "group 1");
    assertThat(answer.groupsOf("C2Cuser00068")).containsExactly("group 19");
    assertThat(answer.groupsOf("C2Cuser00069")).isEmpty();
    assertThat(answer.groupsOf("C2Cuser00030")).hasSize(20);
    assertThat(groupsOf(ids(5)).data().path("conversationList"))
        .hasSize(5)
        .first()
        .isEqualTo(answer.data().path("conversationList").get(0));
  }

  @Test
  void moreThanAHundredIDsAreRefused() {
    user.post("getConversationList", Map.of("conversationIDList", ids(101))).isRefused(400, 51006);
  }

  @Test
  void nameAndIDsExcludeEachOther() {
    user.create("a", "C2C1").succeeds();
    user.post("getConversationList", Map.of("groupName", "a", "conversationIDList", ids(1)))
        .isRefused(400, 50002);
  }

  @Test
  void withNothingEveryGroupedConversationComesOnce() {
    user.create("b", "C2C2", "C2C1").succeeds();
    user.create("a", "C2C1", "GROUP3").succeeds();
    user.create("empty").succeeds();
    Answer answer = user.everything().succeeds();

    assertThat(answer.conversations()).containsExactlyInAnyOrder("C2C1", "C2C2", "GROUP3");
    assertThat(answer.groupsOf("C2C1")).containsExactly("b", "a");
    assertThat(answer.groupsOf("GROUP3")).containsExactly("a");
    assertThat(answer.groupNames()).containsExactly("b", "a", "empty");
    assertThat(answer.data().has("nextToken")).isFalse();
    assertThat(user.get("getConversationList", "").succeeds().body()).isEqualTo(answer.body());
  }

  @Test
  void newUserHasNothing() {
    assertThat(user.everything().succeeds().conversations()).isEmpty();
    assertThat(user.everything().sequence()).isZero();
    assertThat(user.groupsOf("C2C1").succeeds().groupsOf("C2C1")).isEmpty();
  }

  @Test
  void severalThousandMembershipsAreAllThere() {
    for (String group : List.of("a", "b", "c")) {
      user.create(group).succeeds();
      fill(user, group, 0, 1000);
    }
    Answer answer = user.everything().succeeds();

    assertThat(answer.conversations()).isEqualTo(ids(1000));
    assertThat(answer.data().path("conversationList"))
        .allMatch(row -> row.path("conversationGroupList").size() == 3);
  }
}
