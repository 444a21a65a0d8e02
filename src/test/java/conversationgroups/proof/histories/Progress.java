package conversationgroups.proof.histories;

import java.util.Map;
import java.util.Set;

/**
 * How far an operation that is under way has come, in one order of the writes.
 *
 * @param group of add and delete-from: the group whose conversations were looked at, or -1
 * @param seen of add and delete-from: those that were already as the call wants them at some moment
 * @param full of add: those for which the group had no room at some moment
 * @param captured of a list of conversations: the groups as of its sequence, by name; null before
 * @param confirmed of the same: the memberships that were as answered at some moment since
 */
record Progress(
    int group,
    Set<String> seen,
    Set<String> full,
    Map<String, Integer> captured,
    Set<String> confirmed) {

  static final Progress NONE = new Progress(-1, Set.of(), Set.of(), null, Set.of());

  static Progress ofChange(int group, Set<String> seen, Set<String> full) {
    return new Progress(group, seen, full, null, Set.of());
  }

  static Progress ofRead(Map<String, Integer> captured, Set<String> confirmed) {
    return new Progress(-1, Set.of(), Set.of(), captured, confirmed);
  }
}
