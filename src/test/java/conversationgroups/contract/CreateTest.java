package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CreateTest extends ServiceTest {

  @Test
  void groupIsMadeWithItsConversations() {
    Answer answer = user.create("Suppliers", "C2Cbob", "GROUPsales").succeeds();

    assertThat(answer.data().path("groupName").asText()).isEqualTo("Suppliers");
    assertThat(answer.succeeded()).containsExactly("C2Cbob", "GROUPsales");
    assertThat(answer.failed(2503)).isEmpty();
    assertThat(user.groups().groupNames()).containsExactly("Suppliers");
    assertThat(user.page("Suppliers").conversations()).containsExactly("C2Cbob", "GROUPsales");
  }

  @Test
  void answerHasExactlyTheFieldsOfTheContract() {
    Answer answer = user.create("Suppliers").succeeds();

    assertThat(answer.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("code", "message", "data");
    assertThat(answer.data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "groupName", "successConversationIDList", "failureConversationIDList", "changeID");
  }

  @Test
  void groupWithoutListIsEmpty() {
    Answer answer = user.post("createConversationGroup", Map.of("groupName", "Empty")).succeeds();

    assertThat(answer.succeeded()).isEmpty();
    assertThat(answer.failed(2503)).isEmpty();
    assertThat(user.page("Empty").succeeds().conversations()).isEmpty();
  }

  @Test
  void groupWithAnEmptyListIsEmpty() {
    user.create("Empty").succeeds();

    assertThat(user.page("Empty").succeeds().conversations()).isEmpty();
  }

  @Test
  void groupIsMadeEmptyWhenAllIDsAreInvalid() {
    Answer answer = user.create("Empty", "x", "@TIM#SYSTEM").succeeds();

    assertThat(answer.succeeded()).isEmpty();
    assertThat(answer.failed(2503)).containsExactly("x", "@TIM#SYSTEM");
    assertThat(user.page("Empty").succeeds().conversations()).isEmpty();
  }

  @Test
  void twentiethGroupIsMadeAndTwentyFirstIsRefused() {
    for (int i = 1; i <= 20; i++) {
      user.create("group " + i).succeeds();
    }
    user.create("group 21").isRefused(409, 51010);

    assertThat(user.groups().groupNames()).hasSize(20).doesNotContain("group 21");
  }

  @Test
  void groupCanBeMadeAgainAfterOneOfTwentyIsDeleted() {
    for (int i = 1; i <= 20; i++) {
      user.create("group " + i).succeeds();
    }
    user.delete("group 7").succeeds();
    user.create("group 21").succeeds();

    assertThat(user.groups().groupNames()).hasSize(20).endsWith("group 20", "group 21");
  }

  @Test
  void nameThatIsTakenIsRefusedAndTheGroupStaysAsItIs() {
    user.create("Suppliers", "C2Cbob").succeeds();
    user.create("Suppliers", "C2Ceve").isRefused(409, 59001);

    assertThat(user.page("Suppliers").conversations()).containsExactly("C2Cbob");
  }

  @Test
  void nameOfADeletedGroupIsFreeAndItsConversationsAreNotBack() {
    user.create("Suppliers", "C2Cbob").succeeds();
    user.delete("Suppliers").succeeds();
    user.create("Suppliers", "C2Ceve").succeeds();

    assertThat(user.page("Suppliers").conversations()).containsExactly("C2Ceve");
    assertThat(user.groupsOf("C2Cbob").groupsOf("C2Cbob")).isEmpty();
    assertThat(user.everything().conversations()).containsExactly("C2Ceve");
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 98, 99, 100})
  void everyConversationOfALargeCallIsInTheGroup(int count) {
    assertThat(user.create("large", ids(count)).succeeds().succeeded()).isEqualTo(ids(count));

    assertThat(user.page("large", 1000, null).conversations()).isEqualTo(ids(count));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void hundredAndFirstIDRefusesTheWholeCall() {
    user.create("large", ids(101)).isRefused(400, 51006);

    assertThat(user.groups().groupNames()).isEmpty();
  }

  @Test
  void repeatedIDsCountTowardsTheHundred() {
    var repeated = new ArrayList<>(ids(50));
    repeated.addAll(ids(51));

    user.create("large", repeated).isRefused(400, 51006);
  }
}
