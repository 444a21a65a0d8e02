package conversationgroups.cost;

import static conversationgroups.cost.Person.GROUP;
import static conversationgroups.cost.Person.NEW;
import static conversationgroups.cost.Person.ids;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How the bill of an operation moves when there is more of something. */
final class Growth {

  /** What there is more of, compared with one user who has one group of ten. */
  enum More {
    NOTHING("1 user, 1 group of 10", 1, new Shape(0, 0, 10)),
    GROUPS("19 groups of 10", 1, new Shape(18, 10, 10)),
    CONVERSATIONS("1 group of 900", 1, new Shape(0, 0, 900)),
    USERS("1,000 users", 1000, new Shape(0, 0, 10));

    final String title;
    private final int users;
    private final Shape shape;

    More(String title, int users, Shape shape) {
      this.title = title;
      this.users = users;
      this.shape = shape;
    }
  }

  /**
   * @param flat where the figures must be those of {@link More#NOTHING}
   */
  record Row(String operation, Set<More> flat, List<String> figures) {

    String figures(More more) {
      return figures.get(more.ordinal());
    }
  }

  private record Subject(
      String operation, Set<More> flat, Function<Client, Answer> call, boolean told) {}

  private static final Set<More> ALL = EnumSet.allOf(More.class);
  private static final Set<More> USERS = EnumSet.of(More.NOTHING, More.USERS);
  private static final Set<More> NOT_GROUPS = EnumSet.complementOf(EnumSet.of(More.GROUPS));
  private static final Set<More> NOT_CONVERSATIONS =
      EnumSet.complementOf(EnumSet.of(More.CONVERSATIONS));

  private static final List<Subject> SUBJECTS =
      List.of(
          call("create, empty", ALL, client -> client.create(NEW)),
          call("create with 10", NOT_GROUPS, client -> client.create(NEW, ids(2000, 10))),
          call("add 1", ALL, client -> client.add(GROUP, ids(2000, 1))),
          call("remove 1", ALL, client -> client.remove(GROUP, ids(0, 1))),
          call("rename", ALL, client -> client.rename(GROUP, NEW)),
          call("list of groups", ALL, client -> client.groups()),
          call("first page of 5", ALL, client -> client.page(GROUP, 5, null)),
          call("groups of 1 conversation", NOT_GROUPS, client -> client.groupsOf(ids(0, 1).get(0))),
          call("all conversations", USERS, client -> client.everything()),
          event("event of create with 10", ALL, client -> client.create(NEW, ids(2000, 10))),
          event("event of add 1", NOT_CONVERSATIONS, client -> client.add(GROUP, ids(2000, 1))),
          event("event of rename", NOT_CONVERSATIONS, client -> client.rename(GROUP, NEW)),
          event("event and purge of delete", NOT_CONVERSATIONS, client -> client.delete(GROUP)));

  private Growth() {}

  static List<Row> rows() {
    List<List<String>> columns = new ArrayList<>();
    for (More more : More.values()) {
      columns.add(column(more));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < SUBJECTS.size(); i++) {
      int row = i;
      rows.add(
          new Row(
              SUBJECTS.get(i).operation(),
              SUBJECTS.get(i).flat(),
              columns.stream().map(column -> column.get(row)).toList()));
    }
    return rows;
  }

  private static List<String> column(More more) {
    List<String> figures = new ArrayList<>();
    try (Lab lab = new Lab()) {
      for (int user = 1; user < more.users; user++) {
        Person.nobody(lab, user).client.create(GROUP).succeeds();
      }
      Client client = Person.of(lab, more.shape).client;
      for (Subject subject : SUBJECTS) {
        Writes.back(client);
        client.delete(NEW);
        client.add(GROUP, ids(0, 1));
        client.remove(GROUP, ids(2000, 1));
        Person.smallSteps(client);
        lab.told();
        Usage call = lab.usage(() -> subject.call().apply(client).succeeds());
        Usage told = lab.told().usage();
        figures.add((subject.told() ? told : call).figures());
      }
    }
    return figures;
  }

  private static Subject call(String operation, Set<More> flat, Function<Client, Answer> call) {
    return new Subject(operation, flat, call, false);
  }

  private static Subject event(String operation, Set<More> flat, Function<Client, Answer> call) {
    return new Subject(operation, flat, call, true);
  }
}
