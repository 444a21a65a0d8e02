package conversationgroups.proof.histories;

import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether one user's history has an explanation: an order of its operations, each at one moment
 * between its call and its answer, in which the contract gives the answers that were given. The
 * search is that of Wing and Gong, with Lowe's memory of where it has been.
 *
 * <p>A page of a group looks at more than one item. What it tells of each conversation must hold at
 * some moment of the call, not before the moment of its sequence. All else is of one moment, also
 * what a call tells of conversations that it found as they should be.
 */
public final class Linearizability {

  /** So many configurations are more than any of these histories has. */
  private static final int MOST = 2_000_000;

  private record Configuration(BitSet done, State state, List<Progress> progress) {}

  private final List<Recorded> history;
  private final Observation observation;
  private final Set<Configuration> visited = new HashSet<>();
  private BitSet farthest = new BitSet();
  private State farthestState;

  private Linearizability(List<Recorded> history) {
    this.history = history;
    Set<String> universe = new TreeSet<>();
    for (Recorded recorded : history) {
      if (recorded.op() instanceof Op.Create create) {
        universe.addAll(create.ids());
      } else if (recorded.op() instanceof Op.OfConversations of) {
        universe.addAll(of.ids());
      } else if (recorded.op() instanceof Op.Add add) {
        universe.addAll(add.ids());
      } else if (recorded.op() instanceof Op.Remove remove) {
        universe.addAll(remove.ids());
      }
    }
    observation = new Observation(universe);
  }

  /**
   * @param start what the user had before
   * @return what cannot be explained, empty if all can
   */
  public static Optional<String> violation(State start, List<Recorded> history) {
    List<Recorded> ordered =
        history.stream()
            .filter(recorded -> recorded.op().writes() || !recorded.isUnknown())
            .sorted(Comparator.comparingLong(Recorded::from))
            .toList();
    Linearizability search = new Linearizability(ordered);
    search.farthestState = start;
    List<Progress> none = new ArrayList<>();
    ordered.forEach(recorded -> none.add(Progress.NONE));
    return search.explains(new Configuration(new BitSet(), start, none))
        ? Optional.empty()
        : Optional.of(search.describe());
  }

  private boolean explains(Configuration given) {
    Configuration here = observe(given);
    if (isComplete(here.done())) {
      return true;
    }
    if (!visited.add(here)) {
      return false;
    }
    if (visited.size() > MOST) {
      throw new IllegalStateException("the search is too long");
    }
    if (here.done().cardinality() > farthest.cardinality()) {
      farthest = here.done();
      farthestState = here.state();
    }
    for (int i : open(here.done())) {
      for (State next : Moves.of(history.get(i), here.state())) {
        if (explains(after(here, i, next))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Configuration after(Configuration here, int i, State next) {
    BitSet done = (BitSet) here.done().clone();
    done.set(i);
    List<Progress> progress = new ArrayList<>(here.progress());
    progress.set(i, Progress.NONE);
    return new Configuration(done, next, progress);
  }

  private Configuration observe(Configuration given) {
    BitSet done = (BitSet) given.done().clone();
    List<Progress> progress = new ArrayList<>(given.progress());
    int before;
    do {
      before = done.cardinality();
      for (int i : open(done)) {
        Optional<Progress> now = observation.see(history.get(i), given.state(), progress.get(i));
        progress.set(i, now.orElse(Progress.NONE));
        if (now.isEmpty()) {
          done.set(i);
        }
      }
    } while (done.cardinality() > before);
    return new Configuration(done, given.state(), progress);
  }

  /** Those that can be next: they were called before the first answer of one that is not done. */
  private List<Integer> open(BitSet done) {
    long firstAnswer = Long.MAX_VALUE;
    for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
      firstAnswer = Math.min(firstAnswer, history.get(i).to());
    }
    List<Integer> open = new ArrayList<>();
    for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
      if (history.get(i).from() <= firstAnswer) {
        open.add(i);
      }
    }
    return open;
  }

  private boolean isComplete(BitSet done) {
    for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
      if (!history.get(i).isUnknown()) {
        return false;
      }
    }
    return true;
  }

  private String describe() {
    StringBuilder text = new StringBuilder("no order explains this history;\n");
    text.append("the search came to ").append(farthestState).append('\n');
    long start = history.isEmpty() ? 0 : history.get(0).from();
    for (int i = 0; i < history.size(); i++) {
      Recorded r = history.get(i);
      text.append(farthest.get(i) ? "  done " : "  open ")
          .append("client %d %7d..".formatted(r.client(), (r.from() - start) / 1_000))
          .append(r.isUnknown() ? "?" : Long.toString((r.to() - start) / 1_000))
          .append(" µs ")
          .append(r.op())
          .append(" -> ")
          .append(r.reply())
          .append('\n');
    }
    return text.toString();
  }
}
