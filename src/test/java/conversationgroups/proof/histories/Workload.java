package conversationgroups.proof.histories;

import conversationgroups.proof.model.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What the clients of a history do, drawn from few names and conversations so that they meet.
 *
 * @param before operations that each user's history begins with, before the clients start
 * @param names of the groups that the clients work on
 */
public record Workload(List<Op> before, List<String> names, List<String> ids) {

  private static final List<String> IDS = List.of("C2C1", "C2C2", "C2C3", "GROUP4");

  /** One of five situations. */
  public static Workload any(Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> newUser();
      case 2, 3, 4 -> twoGroups();
      case 5, 6, 7 -> oneGroup();
      case 8 -> almostAllGroups();
      default -> almostFullGroup();
    };
  }

  public static Workload newUser() {
    return new Workload(List.of(), List.of("a", "b"), IDS);
  }

  /** The group is another one again and again. */
  public static Workload oneName() {
    return new Workload(List.of(new Op.Create("a", IDS.subList(0, 1))), List.of("a"), IDS);
  }

  public static Workload oneGroup() {
    return new Workload(List.of(new Op.Create("a", IDS.subList(0, 2))), List.of("a", "b"), IDS);
  }

  public static Workload twoGroups() {
    List<Op> before =
        List.of(new Op.Create("a", IDS.subList(0, 3)), new Op.Create("b", IDS.subList(2, 4)));
    return new Workload(before, List.of("a", "b", "c"), IDS);
  }

  public static Workload almostAllGroups() {
    List<Op> before = new ArrayList<>();
    IntStream.range(0, 19).forEach(i -> before.add(new Op.Create("g" + i, List.of())));
    return new Workload(before, List.of("a", "b", "c", "g0"), IDS);
  }

  public static Workload almostFullGroup() {
    List<Op> before = new ArrayList<>(List.of(new Op.Create("a", List.of())));
    for (int start = 0; start < 998; start += 98) {
      before.add(
          new Op.Add(
              "a",
              IntStream.range(start, Math.min(998, start + 98))
                  .mapToObj(i -> "C2Cx" + i)
                  .toList()));
    }
    return new Workload(before, List.of("a"), IDS);
  }

  public Op draw(Random random) {
    boolean full = before.size() == 12;
    return switch (random.nextInt(full ? 4 : 18)) {
      case 0, 1 -> new Op.Add(name(random), ids(random, 1 + random.nextInt(3)));
      case 2 -> new Op.Remove(name(random), ids(random, 1 + random.nextInt(2)));
      case 3 -> full ? new Op.OfConversations(ids) : new Op.Add(name(random), ids(random, 1));
      case 4 -> new Op.Remove(name(random), ids(random, 1 + random.nextInt(3)));
      case 5, 6, 7 -> new Op.Create(name(random), ids(random, random.nextInt(3)));
      case 8, 9 -> new Op.Delete(name(random));
      case 10, 11 -> new Op.Rename(name(random), name(random));
      case 12, 13 -> new Op.Groups();
      case 14, 15 -> new Op.Sort(sorted(random));
      case 16 -> new Op.Page(name(random), 1_000);
      default -> random.nextBoolean() ? new Op.All() : new Op.OfConversations(ids(random, 2));
    };
  }

  /** Of the names, most of the time as many as there may be groups. */
  private List<String> sorted(Random random) {
    List<String> shuffled = new ArrayList<>(names);
    java.util.Collections.shuffle(shuffled, random);
    int count = random.nextInt(3) == 0 ? names.size() : Math.min(2, names.size());
    return List.copyOf(shuffled.subList(0, count));
  }

  private String name(Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private List<String> ids(Random random, int count) {
    List<String> shuffled = new ArrayList<>(ids);
    java.util.Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, count));
  }
}
