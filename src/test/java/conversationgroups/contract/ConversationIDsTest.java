package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConversationIDsTest extends ServiceTest {

  private static final String LONGEST_C2C = "C2C" + "u".repeat(125);
  private static final String LONGEST_GROUP = "GROUP" + "g".repeat(123);

  private static final List<String> VALID =
      List.of(
          "C2Cx",
          "GROUPx",
          LONGEST_C2C,
          LONGEST_GROUP,
          "C2C ",
          "C2C~",
          "GROUP@TGS#1",
          "C2C#",
          "C2C,a",
          "C2C\"\\",
          "C2CC2C",
          "GROUPGROUP",
          "C2C%2F",
          "C2C+",
          "C2Ca/b");

  private static final List<String> INVALID =
      List.of(
          "",
          "C2C",
          "GROUP",
          "x",
          "@TIM#SYSTEM",
          "c2cx",
          "Groupx",
          " C2Cx",
          "C2C\u00E9",
          "C2C研",
          "C2C\n",
          "C2C\u0000",
          "C2C\u007F",
          LONGEST_C2C + "u",
          LONGEST_GROUP + "g",
          "TOPICx");

  @Test
  void everyValidIDIsTaken() {
    Answer answer = user.create("a", VALID).succeeds();

    assertThat(answer.succeeded()).isEqualTo(VALID);
    assertThat(user.page("a").conversations()).containsExactlyInAnyOrderElementsOf(VALID);
  }

  @Test
  void everyInvalidIDIsAFailureOfItsOwn() {
    user.create("a").succeeds();

    assertThat(user.create("b", INVALID).succeeds().failed(2503)).isEqualTo(INVALID);
    assertThat(user.add("a", INVALID).succeeds().failed(2503)).isEqualTo(INVALID);
    assertThat(user.remove("a", INVALID).succeeds().failed(2503)).isEqualTo(INVALID);
    assertThat(user.everything().conversations()).isEmpty();
  }

  @Test
  void invalidIDsDoNotSpoilTheValidOnes() {
    user.create("a").succeeds();
    Answer answer = user.add("a", "bad", "C2C1", "C2C", "GROUP1", "C2C1", "bad").succeeds();

    assertThat(answer.succeeded()).containsExactly("C2C1", "GROUP1");
    assertThat(answer.failed(2503)).containsExactly("bad", "C2C");
    assertThat(user.page("a").conversations()).containsExactly("C2C1", "GROUP1");
  }

  @Test
  void everyDistinctIDAppearsOnceInRequestOrder() {
    Answer answer = user.create("a", "C2Cz", "C2Cb", "C2Cz", "C2Ca", "C2Cb").succeeds();

    assertThat(answer.succeeded()).containsExactly("C2Cz", "C2Cb", "C2Ca");
  }

  @Test
  void failureHasExactlyTheFieldsOfTheContract() {
    Answer answer = user.create("a", "bad").succeeds();

    assertThat(answer.data().path("failureConversationIDList").get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("conversationID", "code", "message");
  }

  @Test
  void caseOfAnIDCounts() {
    user.create("a", "C2Cbob", "C2CBob").succeeds();

    assertThat(user.page("a").conversations()).containsExactlyInAnyOrder("C2Cbob", "C2CBob");
  }
}
