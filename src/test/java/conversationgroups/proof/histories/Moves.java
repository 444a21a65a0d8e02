package conversationgroups.proof.histories;

import conversationgroups.proof.model.Group;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The states into which an operation under way can take a state, given what it answered. */
final class Moves {

  private static final int CONVERSATIONS = 1_000;

  private Moves() {}

  static List<State> of(Recorded recorded, State state, Progress progress) {
    Op op = recorded.op();
    boolean mayHaveChanged = recorded.isUnknown() || recorded.reply().isSuccess();
    if (!op.writes() || !mayHaveChanged) {
      return List.of();
    }
    if (Observation.wanted(op) != null) {
      List<State> moves = new ArrayList<>();
      state
          .find(Observation.name(op))
          .ifPresent(group -> moves.addAll(contentMoves(recorded, state, group, progress)));
      if (!recorded.isUnknown() && hadNothingToDo(recorded, progress)) {
        moves.add(state);
      }
      return moves;
    }
    Model.Result result = Model.apply(state, op, 98);
    boolean fits =
        recorded.isUnknown() ? result.reply().isSuccess() : result.reply().equals(recorded.reply());
    return fits && !result.changes().isEmpty() ? List.of(result.next()) : List.of();
  }

  private static boolean hadNothingToDo(Recorded recorded, Progress progress) {
    List<String> refused = recorded.reply().refused(51008);
    return progress.group() >= 0
        && progress.full().containsAll(refused)
        && Observation.valid(recorded.op()).stream()
            .allMatch(id -> refused.contains(id) || progress.seen().contains(id));
  }

  /**
   * Those conversations that are not as the call wants them must be changed, but for those that
   * were at some moment of the call: for them the call may have found nothing to do.
   */
  private static List<State> contentMoves(
      Recorded recorded, State state, Group group, Progress progress) {
    Op op = recorded.op();
    boolean wanted = Observation.wanted(op);
    Set<String> open = new LinkedHashSet<>(Observation.valid(op));
    open.removeIf(id -> group.members().contains(id) == wanted);
    List<String> optional =
        open.stream()
            .filter(id -> progress.group() == group.id() && progress.seen().contains(id))
            .toList();
    List<State> moves = new ArrayList<>();
    for (int choice = 0; choice < 1 << optional.size(); choice++) {
      List<String> touched = new ArrayList<>(open);
      for (int i = 0; i < optional.size(); i++) {
        if ((choice & 1 << i) != 0) {
          touched.remove(optional.get(i));
        }
      }
      move(recorded, state, group, touched, progress).ifPresent(moves::add);
    }
    return moves;
  }

  private static Optional<State> move(
      Recorded recorded, State state, Group group, List<String> touched, Progress progress) {
    boolean adds = recorded.op() instanceof Op.Add;
    int room = adds ? CONVERSATIONS - group.members().size() : touched.size();
    List<String> taken = new ArrayList<>(touched);
    if (recorded.isUnknown()) {
      taken = touched.subList(0, Math.min(room, touched.size()));
    } else {
      List<String> refused = recorded.reply().refused(51008);
      if (!progress.full().containsAll(refused)) {
        return Optional.empty();
      }
      taken.removeAll(refused);
    }
    if (taken.isEmpty() || taken.size() > room) {
      return Optional.empty();
    }
    // The model takes what is left of the call as a call of its own: one step.
    Op step = adds ? new Op.Add(group.name(), taken) : new Op.Remove(group.name(), taken);
    return Optional.of(Model.apply(state, step, 98).next());
  }
}
