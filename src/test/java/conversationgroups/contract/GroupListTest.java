package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupListTest extends ServiceTest {

  @Test
  void newUserHasNoGroupsAndSequenceZero() {
    Answer answer = user.groups().succeeds();

    assertThat(answer.data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("groupNameList", "sequence");
    assertThat(answer.groupNames()).isEmpty();
    assertThat(answer.sequence()).isZero();
  }

  @Test
  void groupsAreInOrderOfCreation() {
    for (String name : new String[] {"c", "a", "研", "b", "A"}) {
      user.create(name).succeeds();
    }
    assertThat(user.groups().groupNames()).containsExactly("c", "a", "研", "b", "A");
  }

  @Test
  void groupThatIsMadeAgainComesLast() {
    user.create("a").succeeds();
    user.create("b").succeeds();
    user.delete("a").succeeds();
    user.create("a").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("b", "a");
  }

  @Test
  void postAnswersLikeGet() {
    user.create("a").succeeds();
    Answer get = user.groups().succeeds();

    assertThat(user.post("getConversationGroupList", Map.of()).succeeds().body())
        .isEqualTo(get.body());
    assertThat(user.postText("getConversationGroupList", null).succeeds().body())
        .isEqualTo(get.body());
    assertThat(user.postText("getConversationGroupList", " \n ").succeeds().body())
        .isEqualTo(get.body());
  }

  @Test
  void inputIsRefused() {
    user.get("getConversationGroupList", "groupName=a").isRefused(400, 50002);
    user.post("getConversationGroupList", Map.of("limit", 1)).isRefused(400, 50002);
  }
}
