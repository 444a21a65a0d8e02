package conversationgroups.table;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The directory item of a user as it was read: which groups there are, and how many steps the
 * user's history has.
 *
 * @param sequence number of the last step
 * @param groups in order of creation
 */
public record DirectoryItem(long sequence, List<Entry> groups) {

  /** What a user without a directory item has. */
  public static final DirectoryItem NONE = new DirectoryItem(0, List.of());

  /** The user's sequence, a number. */
  public static final String SEQUENCE = "v";

  /**
   * How many groups were ever made: a list of one number, since an expression can append a list to
   * another, but cannot put a number into one.
   */
  public static final String CREATED = "n";

  /**
   * Group name to a list of the group's ID, how many conversations it has, its place in the order
   * of creation, and the sequence of the last change of its conversations since then, if there was
   * one.
   */
  public static final String GROUPS = "groups";

  public static final String LAST_STEP = "last";

  /**
   * A group in the directory.
   *
   * @param changed the sequence at which conversations were last added to it or removed from it, 0
   *     if it has those with which it was made
   */
  public record Entry(GroupName name, GroupID id, int conversations, long order, long changed) {}

  public static DirectoryItem from(Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return NONE;
    }
    return new DirectoryItem(
        Attributes.number(item.get(SEQUENCE)),
        item.get(GROUPS).m().entrySet().stream()
            .map(group -> entry(group.getKey(), group.getValue().l()))
            .sorted(Comparator.comparingLong(Entry::order))
            .toList());
  }

  /** The last step of a directory item with all its attributes, such as the stream shows. */
  public static Step lastStep(Map<String, AttributeValue> item) {
    return Step.from(
        Objects.requireNonNull(item.get(LAST_STEP), "a directory without a last step"));
  }

  private static Entry entry(String name, List<AttributeValue> facts) {
    return new Entry(
        new GroupName(name),
        new GroupID(facts.get(0).s()),
        (int) Attributes.number(facts.get(1)),
        Attributes.number(facts.get(2)),
        facts.size() > 3 ? Attributes.number(facts.get(3)) : 0);
  }

  public Optional<GroupID> find(GroupName name) {
    return groups.stream().filter(group -> group.name().equals(name)).map(Entry::id).findFirst();
  }

  public Optional<GroupName> nameOf(GroupID id) {
    return of(id).map(Entry::name);
  }

  /** How many more conversations a group takes. */
  public Optional<Integer> room(GroupID id) {
    return of(id).map(group -> Limits.CONVERSATIONS_PER_GROUP - group.conversations());
  }

  private Optional<Entry> of(GroupID id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  public List<String> names() {
    return groups.stream().map(group -> group.name().value()).toList();
  }
}
