package conversationgroups.proof.histories;

import java.util.Map;
import java.util.Set;

/**
 * How far the reading of a page that is under way has come, in one order of the writes.
 *
 * @param captured the groups as of its sequence, by name; null before
 * @param confirmed the memberships that were as answered at some moment since
 */
record Progress(Map<String, Integer> captured, Set<String> confirmed) {

  static final Progress NONE = new Progress(null, Set.of());
}
