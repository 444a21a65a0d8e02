package conversationgroups.proof.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A group of the model.
 *
 * @param id counts the groups that the user ever made; tells a group from a later one of its name
 * @param members its conversations, in the order of their IDs
 */
public record Group(int id, String name, Set<String> members) {

  Group with(Collection<String> added) {
    Set<String> all = new TreeSet<>(members);
    all.addAll(added);
    return new Group(id, name, Collections.unmodifiableSet(all));
  }

  Group without(Collection<String> removed) {
    Set<String> rest = new TreeSet<>(members);
    rest.removeAll(removed);
    return new Group(id, name, Collections.unmodifiableSet(rest));
  }

  Group named(String other) {
    return new Group(id, other, members);
  }
}
