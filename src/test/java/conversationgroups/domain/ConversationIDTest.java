package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIDTest {

  private static final ChangeID FIRST = new ChangeID("first");
  private static final ChangeID SECOND = new ChangeID("second");

  @ParameterizedTest
  @ValueSource(strings = {"C2Cbob", "GROUPsales", "C2C ", "GROUP#~", "C2CGROUP", "C2CC2C"})
  void prefixAndSomethingPrintableMakeAnID(String id) {
    assertThat(ConversationID.of(id)).isEqualTo(Outcome.success(new ConversationID(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C2C", "GROUP", "bob", "c2cbob", " C2Cbob", "C2Cbob\n", "C2Cböb"})
  void anythingElseIsRefused(String id) {
    assertThat(ConversationID.of(id))
        .isEqualTo(
            Outcome.failure(
                Code.INVALID_CONVERSATION_ID,
                "a conversation ID is C2C<userID> or GROUP<groupID> in printable ASCII"));
  }

  @Test
  void prefixCountsInItsLength() {
    assertThat(ConversationID.of("C2C" + "x".repeat(125))).isInstanceOf(Outcome.Success.class);
    assertThat(ConversationID.of("C2C" + "x".repeat(126)))
        .isEqualTo(
            Outcome.failure(Code.INVALID_CONVERSATION_ID, "the ID is 129 bytes long; at most 128"));
  }

  @Test
  void requestedTwiceIsAnsweredOnce() {
    RequestedConversations requested =
        new RequestedConversations(List.of("C2Cb", "bob", "C2Ca", "C2Cb", "bob"));

    assertThat(requested.distinct()).containsExactly("C2Cb", "bob", "C2Ca");
    assertThat(requested.valid())
        .containsExactly(new ConversationID("C2Cb"), new ConversationID("C2Ca"));
  }

  @Test
  void everyRequestedIDIsInOneOfTheAnswersLists() {
    ChangedConversations answer =
        new RequestedConversations(List.of("C2Cb", "bob", "C2Ca"))
            .answer(Map.of(new ConversationID("C2Cb"), Code.GROUP_FULL), List.of(FIRST));

    assertThat(answer.successConversationIDList()).containsExactly("C2Ca");
    assertThat(answer.failureConversationIDList())
        .extracting(ItemFailure::conversationID, ItemFailure::code)
        .containsExactly(tuple("C2Cb", 51008), tuple("bob", 2503));
  }

  @Test
  void answerNamesItsChanges() {
    RequestedConversations none = new RequestedConversations(List.of());

    assertThat(none.answer(Map.of(), List.of()).changeID()).isNull();
    assertThat(none.answer(Map.of(), List.of(FIRST)).changeID()).isEqualTo("first");
    assertThat(none.answer(Map.of(), List.of(FIRST, SECOND)).changeID())
        .isEqualTo(List.of("first", "second"));
  }
}
