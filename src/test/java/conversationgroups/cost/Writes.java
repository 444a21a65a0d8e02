package conversationgroups.cost;

import static conversationgroups.cost.Person.GROUP;
import static conversationgroups.cost.Person.ID_BYTES;
import static conversationgroups.cost.Person.NAME_BYTES;
import static conversationgroups.cost.Person.NEW;
import static conversationgroups.cost.Person.ids;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The writing operations at the sizes of the table. */
final class Writes {

  private static final int[] CALLS = {1, 10, 100};
  private static final int[] GROUPS = {10, 100, 1000};
  private static final Shape FOUR = Shape.groupOf(10);

  private Writes() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(create("no conversation", 0, client -> client.create(NEW)));
    for (int n : CALLS) {
      cases.add(create("conversations: " + n, n, client -> client.create(NEW, ids(2000, n))));
    }
    cases.add(
        create(
            "conversations: 1, with a key", 1, client -> keyed(client).create(NEW, ids(2000, 1))));
    cases.add(create("a user's very first group", 0, Writes::newUser));
    for (int members : GROUPS) {
      for (int n : CALLS) {
        if (n <= members) {
          Consumer<Client> room = client -> client.remove(GROUP, ids(0, n));
          cases.add(content("add", n, members, room, client -> client.add(GROUP, ids(0, n))));
        }
      }
    }
    for (int members : GROUPS) {
      for (int n : CALLS) {
        if (n <= members) {
          Consumer<Client> refill = client -> client.add(GROUP, ids(0, Math.min(members, 100)));
          cases.add(
              content("remove", n, members, refill, client -> client.remove(GROUP, ids(0, n))));
        }
      }
    }
    for (int members : GROUPS) {
      Consumer<Client> refill = client -> client.add(GROUP, ids(0, Math.min(members, 100)));
      Floor told = Floor.list(members * ID_BYTES);
      cases.add(
          group("rename", members, NAME_BYTES, refill, client -> client.rename(GROUP, NEW), told));
    }
    cases.add(sort(FOUR));
    cases.add(sort(Shape.groups(20)));
    cases.add(refused("create", "the name is taken", FOUR, 59001, c -> c.create(GROUP)));
    cases.add(refused("add", "10 that are there", FOUR, 0, c -> c.add(GROUP, ids(0, 10))));
    cases.add(refused("add", "no such group", FOUR, 51009, c -> c.add("none", ids(0, 10))));
    Shape full = Shape.groupOf(1000);
    cases.add(refused("add", "10 to a full group", full, 0, c -> c.add(GROUP, ids(2000, 10))));
    return cases;
  }

  /** They leave nothing that another case of the same shape could use. */
  static List<Case> deletions() {
    List<Case> cases = new ArrayList<>();
    for (int members : GROUPS) {
      Floor told = Floor.purge(members * ID_BYTES);
      cases.add(group("delete", members, 0, Writes::back, client -> client.delete(GROUP), told));
    }
    return cases;
  }

  /** The group has its usual name again. */
  static void back(Client client) {
    client.rename(NEW, GROUP);
  }

  private static Consumer<Client> prepared(Consumer<Client> calls) {
    return calls.andThen(Person::smallSteps);
  }

  private static Client keyed(Client client) {
    return client.withKey(UUID.randomUUID().toString());
  }

  private static Answer newUser(Client client) {
    return client.as(UUID.randomUUID().toString()).create(NEW);
  }

  /** It turns the order round. */
  private static Case sort(Shape shape) {
    List<String> names = new ArrayList<>();
    Consumer<Client> read =
        client -> {
          names.addAll(client.groups().succeeds().groupNames());
          Collections.reverse(names);
        };
    return new Case(
        "sort",
        "groups: " + (shape.otherGroups() + 1),
        shape,
        prepared(Writes::back).andThen(read),
        client -> client.sort(names.toArray(String[]::new)),
        0,
        Floor.write((shape.otherGroups() + 1) * NAME_BYTES),
        Optional.of(Floor.none()));
  }

  private static Case create(String size, int n, Function<Client, Answer> call) {
    Floor floor = Floor.write(NAME_BYTES + n * ID_BYTES);
    Consumer<Client> prepare = prepared(client -> client.delete(NEW));
    return new Case("create", size, FOUR, prepare, call, 0, floor, Optional.of(Floor.none()));
  }

  private static Case content(
      String operation,
      int n,
      int members,
      Consumer<Client> prepare,
      Function<Client, Answer> call) {
    String size = "conversations: %d, group of %d".formatted(n, members);
    Floor told = Floor.list(members * ID_BYTES);
    return new Case(
        operation,
        size,
        Shape.groupOf(members),
        prepared(prepare.andThen(client -> client.delete(NEW))),
        call,
        0,
        Floor.write(n * ID_BYTES),
        Optional.of(told));
  }

  private static Case group(
      String operation,
      int members,
      int bytes,
      Consumer<Client> prepare,
      Function<Client, Answer> call,
      Floor told) {
    return new Case(
        operation,
        "group of " + members,
        Shape.groupOf(members),
        prepared(prepare),
        call,
        0,
        Floor.write(bytes),
        Optional.of(told));
  }

  private static Case refused(
      String operation, String why, Shape shape, int code, Function<Client, Answer> call) {
    Consumer<Client> prepare = prepared(Writes::back);
    return new Case(
        operation + ", no change", why, shape, prepare, call, code, Floor.look(), Optional.empty());
  }
}
