package conversationgroups.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import conversationgroups.proof.model.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the checker lets pass and what not, by histories whose verdict is plain. */
class LinearizabilityTest {

  private static final Op CREATE = new Op.Create("a", List.of("C2C1"));
  private static final Op ADD = new Op.Add("a", List.of("C2C1", "C2C2"));
  private static final Op REMOVE = new Op.Remove("a", List.of("C2C1"));
  private static final Op LIST = new Op.Groups();
  private static final Op ALL = new Op.All();
  private static final Op PAGE = new Op.Page("a", 1_000);

  private final List<Recorded> history = new ArrayList<>();

  /** An operation with the answer that it would have after these others. */
  private void add(long from, long to, Op op, Op... others) {
    State state = State.NEW_USER;
    for (Op other : others) {
      state = Model.apply(state, other, 98).next();
    }
    history.add(Recorded.of(0, op, false, Model.apply(state, op, 98).reply(), from, to));
  }

  private void unknown(long from, Op op) {
    history.add(Recorded.of(0, op, false, new Reply(50005, null), from, from));
  }

  private void isExplained(boolean explained) {
    assertThat(Linearizability.violation(State.NEW_USER, history).isEmpty()).isEqualTo(explained);
  }

  @Test
  void readsOverlappingAWriteMaySeeItOrNot() {
    add(0, 10, CREATE);
    add(1, 2, LIST);
    add(3, 4, LIST, CREATE);
    isExplained(true);
  }

  @Test
  void readAfterAnAnswerMustSeeTheWrite() {
    add(0, 10, CREATE);
    add(11, 12, LIST);
    isExplained(false);
  }

  @Test
  void readsMustNotGoBack() {
    add(0, 10, CREATE);
    add(1, 2, LIST, CREATE);
    add(3, 4, LIST);
    isExplained(false);
  }

  @Test
  void oneOfTwoCreationsOfANameIsRefused() {
    add(0, 10, CREATE);
    add(0, 10, CREATE, CREATE);
    isExplained(true);
    add(0, 10, CREATE);
    isExplained(false);
  }

  @Test
  void writeWithoutAnswerMayHaveHappenedLateOrNever() {
    unknown(0, CREATE);
    add(10, 11, LIST);
    isExplained(true);
    add(12, 13, LIST, CREATE);
    isExplained(true);
    add(14, 15, LIST);
    isExplained(false);
  }

  @Test
  void writeWithoutAnswerHappensOnce() {
    unknown(0, new Op.Remove("a", List.of("C2C1")));
    add(1, 2, CREATE);
    add(3, 4, ALL, CREATE, REMOVE);
    isExplained(true);
    add(5, 6, ADD, CREATE, REMOVE);
    add(7, 8, ALL, CREATE, REMOVE, ADD, REMOVE);
    isExplained(false);
  }

  @Test
  void conversationThatLeftBeforeTheOthersCameMustBeAddedToo() {
    add(0, 1, CREATE);
    add(2, 10, ADD, CREATE);
    add(3, 4, REMOVE, CREATE);
    add(5, 6, ALL, CREATE, REMOVE);
    add(11, 12, ALL, CREATE, REMOVE, new Op.Add("a", List.of("C2C2")));
    isExplained(false);
  }

  @Test
  void callThatFoundNothingToDoAtFirstMayStillChangeSomething() {
    add(0, 1, CREATE);
    Reply changed =
        Model.apply(
                Model.apply(Model.apply(State.NEW_USER, CREATE, 98).next(), ADD, 98).next(),
                new Op.Remove("a", List.of("C2C2")),
                98)
            .reply();
    history.add(Recorded.of(0, new Op.Remove("a", List.of("C2C2")), false, changed, 2, 10));
    add(3, 4, ADD, CREATE);
    add(11, 12, ALL, CREATE, ADD, new Op.Remove("a", List.of("C2C2")));
    isExplained(true);
  }

  @Test
  void conversationThatWasNeverThereMustBeAdded() {
    add(0, 1, CREATE);
    add(2, 3, REMOVE, CREATE);
    add(4, 10, ADD, CREATE);
    add(11, 12, ALL, CREATE, REMOVE, new Op.Add("a", List.of("C2C2")));
    isExplained(false);
  }

  @Test
  void pageMayBeNewerThanItsSequenceButNotOlder() {
    add(0, 1, CREATE);
    add(2, 3, REMOVE, CREATE);
    history.add(Recorded.of(1, PAGE, false, withoutConversations(PAGE), 2, 5));
    isExplained(true);
    history.add(Recorded.of(1, PAGE, false, afterCreate(PAGE), 6, 7));
    isExplained(false);
  }

  @Test
  void listWithGroupsIsThatOfItsSequence() {
    add(0, 1, CREATE);
    add(2, 3, REMOVE, CREATE);
    history.add(Recorded.of(1, ALL, false, afterCreate(ALL), 2, 5));
    isExplained(true);
    history.add(Recorded.of(1, ALL, false, withoutConversations(ALL), 2, 5));
    isExplained(false);
  }

  private static Reply afterCreate(Op read) {
    return Model.apply(Model.apply(State.NEW_USER, CREATE, 98).next(), read, 98).reply();
  }

  /** What the same answer would be if it had seen a removal, but not its sequence. */
  private static Reply withoutConversations(Op read) {
    ObjectNode data = afterCreate(read).data().deepCopy();
    data.putArray("conversationList");
    return new Reply(0, data);
  }
}
