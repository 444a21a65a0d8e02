package conversationgroups.proof.histories;

import conversationgroups.proof.model.Group;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.State;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation under way sees of a state, without changing it. To see as much as possible as
 * early as possible never spoils anything, so that the search need not try to see less.
 */
final class Observation {

  private final Set<String> universe;

  /**
   * @param universe the conversations whose memberships are compared
   */
  Observation(Set<String> universe) {
    this.universe = universe;
  }

  /** The operation's progress after it saw this state, empty if that completes it. */
  Optional<Progress> see(Recorded recorded, State state, Progress before) {
    Op op = recorded.op();
    if (recorded.isUnknown()) {
      return Optional.of(before);
    }
    if (!(op instanceof Op.Page) || !recorded.reply().isSuccess()) {
      return isAnsweredBy(recorded, state) ? Optional.empty() : Optional.of(before);
    }
    Progress now = page(recorded, state, before);
    return now.captured() != null && now.confirmed().size() == pairs(recorded, now).size()
        ? Optional.empty()
        : Optional.of(now);
  }

  private static boolean isAnsweredBy(Recorded recorded, State state) {
    Model.Result result = Model.apply(state, recorded.op(), 98);
    return result.changes().isEmpty() && result.reply().equals(recorded.reply());
  }

  private Progress page(Recorded recorded, State state, Progress before) {
    Map<String, Integer> captured = before.captured();
    if (captured == null) {
      if (state.sequence() != recorded.reply().sequence()) {
        return before;
      }
      captured = new LinkedHashMap<>();
      for (Group group : state.groups()) {
        captured.put(group.name(), group.id());
      }
    }
    Progress now = new Progress(captured, before.confirmed());
    Set<String> confirmed = new HashSet<>(before.confirmed());
    pairs(recorded, now)
        .forEach(
            (pair, answered) -> {
              boolean there =
                  state
                      .byID(pair.group())
                      .filter(group -> group.members().contains(pair.conversation()))
                      .isPresent();
              if (there == answered) {
                confirmed.add(pair.toString());
              }
            });
    return new Progress(captured, confirmed);
  }

  private Map<AnsweredPairs.Pair, Boolean> pairs(Recorded recorded, Progress progress) {
    return AnsweredPairs.of(recorded.op(), recorded.reply(), progress.captured(), universe);
  }
}
