package conversationgroups.contract;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of the writing operations, with what is needed to call it, and to take its effect back by
 * other means.
 *
 * @param other a different request of the same operation, which would succeed too
 */
record Write(
    String operation,
    Consumer<Client> prepare,
    Function<Client, Answer> call,
    Function<Client, Answer> other,
    Consumer<Client> undo) {

  static Stream<Write> all() {
    return Stream.of(
        new Write(
            "create",
            user -> user.create("z").succeeds(),
            user -> user.create("a", "C2C1", "bad"),
            user -> user.create("a", "C2C1"),
            user -> user.delete("a").succeeds()),
        new Write(
            "create the first group",
            user -> {},
            user -> user.create("a", "C2C1", "bad"),
            user -> user.create("b"),
            user -> user.delete("a").succeeds()),
        new Write(
            "delete",
            user -> {
              user.create("a", "C2C1").succeeds();
              user.create("b").succeeds();
            },
            user -> user.delete("a"),
            user -> user.delete("b"),
            user -> user.create("a", "C2C2").succeeds()),
        new Write(
            "rename",
            user -> user.create("a", "C2C1").succeeds(),
            user -> user.rename("a", "b"),
            user -> user.rename("b", "c"),
            user -> user.rename("b", "a").succeeds()),
        new Write(
            "sort",
            user -> {
              user.create("a").succeeds();
              user.create("b").succeeds();
              user.create("c").succeeds();
            },
            user -> user.sort("c", "a", "b"),
            user -> user.sort("b", "a", "c"),
            user -> user.sort("a", "b", "c").succeeds()),
        new Write(
            "add",
            user -> user.create("a", "C2C1").succeeds(),
            user -> user.add("a", "C2C1", "C2C2", "bad"),
            user -> user.add("a", "C2C3"),
            user -> user.remove("a", "C2C1", "C2C2").succeeds()),
        new Write(
            "delete-from-all",
            user -> {
              user.create("a", "C2C1").succeeds();
              user.create("b", "C2C3").succeeds();
            },
            user -> user.removeFromAll("C2C1", "C2C2", "bad"),
            user -> user.removeFromAll("C2C3"),
            user -> user.add("a", "C2C1").succeeds()),
        new Write(
            "delete-from",
            user -> user.create("a", "C2C1", "C2C3").succeeds(),
            user -> user.remove("a", "C2C1", "C2C2", "bad"),
            user -> user.remove("a", "C2C3"),
            user -> user.add("a", "C2C1", "C2C2").succeeds()));
  }

  /** Without that which looks for what there is to do, and finds nothing the second time. */
  static Stream<Write> knownByTheirEvent() {
    return all().filter(write -> !write.operation().equals("delete-from-all"));
  }

  @Override
  public String toString() {
    return operation;
  }
}
