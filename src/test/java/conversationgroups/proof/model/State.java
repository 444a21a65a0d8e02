package conversationgroups.proof.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that the contract says of one user, as a plain value.
 *
 * @param made how many groups were ever made
 * @param groups in the user's order
 * @param deleted the groups that are gone, with the conversations they had then
 */
public record State(long sequence, int made, List<Group> groups, List<Group> deleted) {

  public static final State NEW_USER = new State(0, 0, List.of(), List.of());

  public Optional<Group> find(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /** The group with this ID, also where it is gone. */
  public Optional<Group> byID(int id) {
    return groups.stream()
        .filter(group -> group.id() == id)
        .findFirst()
        .or(() -> deleted.stream().filter(group -> group.id() == id).findFirst());
  }

  public List<String> names() {
    return groups.stream().map(Group::name).toList();
  }

  /** The names of the groups that a conversation is in. */
  public List<String> groupsOf(String conversation) {
    return groups.stream()
        .filter(group -> group.members().contains(conversation))
        .map(Group::name)
        .toList();
  }

  State create(String name, List<String> ids) {
    List<Group> more = new ArrayList<>(groups);
    more.add(new Group(made, name, java.util.Set.of()).with(ids));
    return new State(sequence + 1, made + 1, List.copyOf(more), deleted);
  }

  State delete(Group group) {
    List<Group> rest = new ArrayList<>(groups);
    rest.remove(group);
    List<Group> gone = new ArrayList<>(deleted);
    gone.add(group);
    return new State(sequence + 1, made, List.copyOf(rest), List.copyOf(gone));
  }

  State sort(List<String> names) {
    return new State(
        sequence + 1, made, names.stream().map(name -> find(name).orElseThrow()).toList(), deleted);
  }

  /** One step that changes one group. */
  public State change(Group group, UnaryOperator<Group> change) {
    return new State(
        sequence + 1,
        made,
        groups.stream().map(g -> g.id() == group.id() ? change.apply(g) : g).toList(),
        deleted);
  }
}
