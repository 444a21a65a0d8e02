package conversationgroups.proof.histories;

import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.State;
import java.util.List;

/** The states into which an operation under way can take a state, given what it answered. */
final class Moves {

  private Moves() {}

  static List<State> of(Recorded recorded, State state) {
    if (!recorded.op().writes()) {
      return List.of();
    }
    Model.Result result = Model.apply(state, recorded.op(), 98);
    boolean fits =
        recorded.isUnknown() ? result.reply().isSuccess() : result.reply().equals(recorded.reply());
    return fits && !result.changes().isEmpty() ? List.of(result.next()) : List.of();
  }
}
