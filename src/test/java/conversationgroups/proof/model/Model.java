package conversationgroups.proof.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The contract as a function: what an operation answers, changes and tells, one after another. */
public final class Model {

  private static final int GROUPS = 20;
  private static final int CONVERSATIONS = 1_000;

  /** What an operation comes to. */
  public record Result(State next, Reply reply, List<Change> changes) {}

  private final List<Change> changes = new ArrayList<>();
  private State state;

  private Model(State state) {
    this.state = state;
  }

  /**
   * @param chunk how many conversations one step takes: 98, or 97 with a key
   */
  public static Result apply(State state, Op op, int chunk) {
    Model model = new Model(state);
    Reply reply = model.answer(op, chunk).changing(model.changes.size());
    return new Result(model.state, reply, List.copyOf(model.changes));
  }

  private Reply answer(Op op, int chunk) {
    if (op instanceof Op.Create create) {
      return listed(create.ids(), false)
          .orElseGet(() -> named(create.name(), name -> create(name, create.ids(), chunk)));
    }
    if (op instanceof Op.Delete delete) {
      return named(delete.name(), name -> existing(name, group -> delete(group)));
    }
    if (op instanceof Op.Rename rename) {
      return named(
          rename.from(), from -> named(rename.to(), to -> existing(from, g -> rename(g, to))));
    }
    if (op instanceof Op.Sort sort) {
      return sort(sort.names());
    }
    if (op instanceof Op.Add add) {
      return listed(add.ids(), true)
          .orElseGet(() -> named(add.name(), n -> existing(n, g -> add(g, add.ids(), chunk))));
    }
    if (op instanceof Op.Remove remove) {
      return listed(remove.ids(), true)
          .orElseGet(
              () -> named(remove.name(), n -> existing(n, g -> remove(g, remove.ids(), chunk))));
    }
    if (op instanceof Op.RemoveFromAll remove) {
      return listed(remove.ids(), true).orElseGet(() -> removeFromAll(remove.ids(), chunk));
    }
    return new Answers(state).read(op);
  }

  private static Optional<Reply> listed(List<String> ids, boolean atLeastOne) {
    if (ids.size() > 100) {
      return Optional.of(new Reply(51006, null));
    }
    return atLeastOne && ids.isEmpty() ? Optional.of(new Reply(50002, null)) : Optional.empty();
  }

  private static Reply named(String typed, java.util.function.Function<String, Reply> then) {
    return Shapes.name(typed).map(then).orElse(new Reply(51011, null));
  }

  private Reply existing(String name, java.util.function.Function<Group, Reply> then) {
    return state.find(name).map(then).orElse(new Reply(51009, null));
  }

  private Reply create(String name, List<String> ids, int chunk) {
    if (state.groups().size() >= GROUPS) {
      return new Reply(51010, null);
    }
    if (state.find(name).isPresent()) {
      return new Reply(59001, null);
    }
    List<List<String>> chunks = chunks(Shapes.valid(ids), chunk);
    state = state.create(name, chunks.get(0));
    tell("create", name, null, chunks.get(0));
    int id = state.made() - 1;
    chunks.stream().skip(1).forEach(more -> step(id, "add", more, g -> g.with(more)));
    return Answers.changed(name, ids, Set.of());
  }

  private Reply delete(Group group) {
    state = state.delete(group);
    tell("delete", group.name(), null, List.copyOf(group.members()));
    return Answers.nothing();
  }

  private Reply rename(Group group, String to) {
    if (!group.name().equals(to)) {
      if (state.find(to).isPresent()) {
        return new Reply(59001, null);
      }
      state = state.change(group, g -> g.named(to));
      tell("rename", to, group.name(), List.copyOf(group.members()));
    }
    return Answers.name(to);
  }

  private Reply sort(List<String> typed) {
    if (typed.size() > GROUPS) {
      return new Reply(50002, null);
    }
    List<String> names = new ArrayList<>();
    for (String text : typed) {
      Optional<String> name = Shapes.name(text);
      if (name.isEmpty()) {
        return new Reply(51011, null);
      }
      if (names.contains(name.get())) {
        return new Reply(50002, null);
      }
      names.add(name.get());
    }
    if (!Set.copyOf(names).equals(Set.copyOf(state.names()))) {
      return new Reply(59006, new Answers(state).read(new Op.Groups()).data());
    }
    if (!names.equals(state.names())) {
      state = state.sort(names);
      tell("sort", "", null, List.of());
    }
    return Answers.names(names);
  }

  private Reply add(Group group, List<String> ids, int chunk) {
    List<String> refused = new ArrayList<>();
    for (List<String> part : chunks(Shapes.valid(ids), chunk)) {
      Set<String> there = state.byID(group.id()).orElseThrow().members();
      List<String> open = part.stream().filter(id -> !there.contains(id)).toList();
      int room = Math.min(open.size(), CONVERSATIONS - there.size());
      step(group.id(), "add", open.subList(0, room), g -> g.with(open.subList(0, room)));
      refused.addAll(open.subList(room, open.size()));
    }
    return Answers.changed(null, ids, refused);
  }

  private Reply remove(Group group, List<String> ids, int chunk) {
    for (List<String> part : chunks(Shapes.valid(ids), chunk)) {
      Set<String> there = state.byID(group.id()).orElseThrow().members();
      List<String> open = part.stream().filter(there::contains).toList();
      step(group.id(), "delete-from", open, g -> g.without(open));
    }
    return Answers.changed(null, ids, Set.of());
  }

  private Reply removeFromAll(List<String> ids, int chunk) {
    for (Group group : state.groups()) {
      List<String> there = Shapes.valid(ids).stream().filter(group.members()::contains).toList();
      chunks(there, chunk)
          .forEach(part -> step(group.id(), "delete-from", part, g -> g.without(part)));
    }
    return Answers.changed(null, ids, Set.of());
  }

  private void step(int id, String operation, List<String> touched, UnaryOperator<Group> change) {
    if (!touched.isEmpty()) {
      Group group = state.byID(id).orElseThrow();
      state = state.change(group, change);
      tell(operation, group.name(), null, touched);
    }
  }

  private void tell(String operation, String name, String oldName, Collection<String> touched) {
    changes.add(
        new Change(
            state.sequence(), operation, name, oldName, List.copyOf(touched), state.names()));
  }

  private static List<List<String>> chunks(List<String> ids, int size) {
    List<List<String>> chunks = new ArrayList<>();
    for (int start = 0; start == 0 || start < ids.size(); start += size) {
      chunks.add(ids.subList(start, Math.min(ids.size(), start + size)));
    }
    return chunks;
  }
}
