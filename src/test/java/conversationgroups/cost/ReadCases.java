package conversationgroups.cost;

import static conversationgroups.cost.Person.GROUP;
import static conversationgroups.cost.Person.ID_BYTES;
import static conversationgroups.cost.Person.NAME_BYTES;
import static conversationgroups.cost.Person.ids;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The reading operations at the sizes of the table. */
final class ReadCases {

  private static final int[] CALLS = {1, 10, 100};
  private static final int[] GROUPS = {10, 100, 1000};

  private ReadCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Shape shape : List.of(Shape.groups(1), Shape.groupOf(10), Shape.groups(20))) {
      int groups = shape.otherGroups() + 1;
      cases.add(
          read("list of groups", "groups: " + groups, shape, Client::groups, groups * NAME_BYTES));
    }
    for (int members : GROUPS) {
      cases.add(
          read(
              "first page",
              "all of a group of " + members,
              Shape.groupOf(members),
              client -> client.page(GROUP, members, null),
              members * ID_BYTES));
    }
    cases.add(nextPage());
    for (int members : GROUPS) {
      Shape shape = Shape.groupOf(members);
      for (int n : CALLS) {
        cases.add(
            read(
                "groups of conversations",
                "conversations: %d, in groups: %d".formatted(n, shape.memberships()),
                shape,
                client -> client.groupsOf(ids(0, n).toArray(String[]::new)),
                n * NAME_BYTES));
      }
    }
    for (int members : GROUPS) {
      Shape shape = Shape.groupOf(members);
      int all = shape.memberships();
      cases.add(
          read(
              "all conversations", "in groups: " + all, shape, Client::everything, all * ID_BYTES));
    }
    return cases;
  }

  /** The token is fetched at last: after another change the page would be read twice. */
  private static Case nextPage() {
    String[] token = new String[1];
    return new Case(
        "next page",
        "100 of a group of 1000",
        Shape.groupOf(1000),
        client -> {
          ready(client);
          token[0] = client.page(GROUP, 100, null).nextToken();
        },
        client -> client.page(GROUP, 100, token[0]),
        0,
        Floor.read(100 * ID_BYTES),
        Optional.empty());
  }

  private static Case read(
      String operation, String size, Shape shape, Function<Client, Answer> call, int bytes) {
    return new Case(
        operation, size, shape, ReadCases::ready, call, 0, Floor.read(bytes), Optional.empty());
  }

  private static void ready(Client client) {
    Writes.back(client);
    Person.smallSteps(client);
  }
}
