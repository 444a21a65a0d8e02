package conversationgroups.contract;

import static conversationgroups.testing.Ids.fill;
import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FullGroupTest extends ServiceTest {

  @BeforeEach
  void group() {
    user.create("a").succeeds();
  }

  @Test
  void thousandthConversationIsTakenAndTheNextIsRefused() {
    fill(user, "a", 0, 999);

    assertThat(user.add("a", "C2Clast").succeeds().succeeded()).containsExactly("C2Clast");
    long sequence = user.sequence();
    assertThat(user.add("a", "C2Cnext").succeeds().failed(51008)).containsExactly("C2Cnext");
    assertThat(user.sequence()).isEqualTo(sequence);
    assertThat(user.page("a", 1000, null).conversations()).hasSize(1000).contains("C2Clast");
    table.countsEqualMemberships(user.user());
  }

  @Test
  void roomIsGivenInRequestOrder() {
    fill(user, "a", 0, 997);
    List<String> asked = List.of("C2Cz", "C2Cy", "bad", "C2Cuser00000", "C2Cx", "C2Cw", "C2Cv");
    Answer answer = user.add("a", asked).succeeds();

    assertThat(answer.succeeded()).containsExactly("C2Cz", "C2Cy", "C2Cuser00000", "C2Cx");
    assertThat(answer.data().path("failureConversationIDList").findValuesAsText("conversationID"))
        .containsExactly("bad", "C2Cw", "C2Cv");
    assertThat(answer.data().path("failureConversationIDList").findValuesAsText("code"))
        .containsExactly("2503", "51008", "51008");
    table.countsEqualMemberships(user.user());
  }

  @Test
  void largeCallFillsTheGroupInRequestOrder() {
    fill(user, "a", 0, 950);
    Answer answer = user.add("a", ids(5000, 100)).succeeds();

    assertThat(answer.succeeded()).isEqualTo(ids(5000, 50));
    assertThat(answer.failed(51008)).isEqualTo(ids(5050, 50));
    table.countsEqualMemberships(user.user());
  }

  @Test
  void secondPartOfALargeCallFindsTheLastPlace() {
    fill(user, "a", 0, 901);
    Answer answer = user.add("a", ids(5000, 100)).succeeds();

    assertThat(answer.succeeded()).isEqualTo(ids(5000, 99));
    assertThat(answer.failed(51008)).isEqualTo(ids(5099, 1));
  }

  @Test
  void fullGroupStillAnswersForWhatItHoldsAndTakesWhatComesFree() {
    fill(user, "a", 0, 1000);

    assertThat(user.add("a", ids(0, 100)).succeeds().succeeded()).isEqualTo(ids(100));
    user.remove("a", "C2Cuser00500").succeeds();
    assertThat(user.add("a", "C2Cnew").succeeds().succeeded()).containsExactly("C2Cnew");
    assertThat(user.page("a", 1000, null).conversations())
        .hasSize(1000)
        .contains("C2Cnew")
        .doesNotContain("C2Cuser00500");
  }

  @Test
  void parallelAdditionsShareTheLastPlaces() {
    fill(user, "a", 0, 990);
    List<Answer> answers = Parallel.calls(20, i -> user.add("a", "C2Cnew" + i));

    assertThat(answers).allMatch(answer -> answer.code() == 0);
    assertThat(answers.stream().filter(answer -> !answer.succeeded().isEmpty())).hasSize(10);
    assertThat(answers.stream().filter(answer -> !answer.failed(51008).isEmpty())).hasSize(10);
    table.countsEqualMemberships(user.user());
    assertThat(user.page("a", 1000, null).conversations()).hasSize(1000);
  }

  @Test
  void conversationThatAnotherCallHasAddedMeanwhileIsNotRefused() {
    fill(user, "a", 0, 999);
    Wire.Fault others =
        Wire.beforeTransactions(
            number -> {
              // The first finds no room for two; the second would take one and refuse the other.
              if (number == 2) {
                user.remove("a", "C2Cuser00500").succeeds();
                user.add("a", "C2Cb").succeeds();
              }
            });
    Answer answer = Wire.during(others, () -> inProcess.add("a", "C2Ca", "C2Cb")).succeeds();

    assertThat(answer.succeeded()).containsExactly("C2Ca", "C2Cb");
    assertThat(user.page("a", 1000, null).conversations()).hasSize(1000);
    table.countsEqualMemberships(user.user());
  }
}
