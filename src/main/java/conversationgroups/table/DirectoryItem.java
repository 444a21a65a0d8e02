package conversationgroups.table;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The directory item of a user as it was read: which groups there are, and how many changes the
 * user's history has.
 *
 * @param sequence number of the last change
 * @param groups in the user's order
 * @param history tells this history of the user from one before an erasure, whose numbers were the
 *     same: 8 characters, made from the call that made the first group; empty in a directory of
 *     before there were any
 * @param retried calls without a key whose first attempt was cancelled, by their marks
 */
public record DirectoryItem(
    long sequence, List<Entry> groups, String history, Map<String, RetriedCall> retried) {

  /** What a user without a directory item has. */
  public static final DirectoryItem NONE = new DirectoryItem(0, List.of(), "", Map.of());

  /** The user's sequence, a number. */
  public static final String SEQUENCE = "v";

  /**
   * How many groups were ever made: a list of one number, since an expression can append a list to
   * another, but cannot put a number into one.
   */
  public static final String CREATED = "n";

  /**
   * Group name to a list of the group's ID, how many conversations it has, its place in the user's
   * order, and the sequence of the last change of its conversations since then, if there was one.
   */
  public static final String GROUPS = "groups";

  public static final String LAST_CHANGE = "last";

  /** Made with the item, and the same for as long as it is there. */
  public static final String HISTORY = "h";

  public static final String RETRIED = "retried";

  private static final int HISTORY_LENGTH = 8;

  /** What a user's directory keeps of them at the most: what Lambda repeats, it repeats soon. */
  private static final int MOST_RETRIED = 32;

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
            .toList(),
        item.containsKey(HISTORY) ? item.get(HISTORY).s() : "",
        retried(item));
  }

  /** The last change in a directory item with all its attributes, such as the stream shows. */
  public static Change lastChange(Map<String, AttributeValue> item) {
    return ChangeAttribute.from(
        Objects.requireNonNull(item.get(LAST_CHANGE), "a directory without a last change"));
  }

  private static Entry entry(String name, List<AttributeValue> facts) {
    return new Entry(
        new GroupName(name),
        new GroupID(facts.get(0).s()),
        (int) Attributes.number(facts.get(1)),
        Attributes.number(facts.get(2)),
        facts.size() > 3 ? Attributes.number(facts.get(3)) : 0);
  }

  private static Map<String, RetriedCall> retried(Map<String, AttributeValue> item) {
    Map<String, RetriedCall> retried = new HashMap<>();
    if (item.containsKey(RETRIED)) {
      item.get(RETRIED).m().forEach((mark, call) -> retried.put(mark, RetriedCall.from(call)));
    }
    return retried;
  }

  /** The history that a call begins which makes a user's first group. */
  static String historyOf(String mark) {
    return mark.substring(0, HISTORY_LENGTH);
  }

  /** Whether the call with this mark has made the user's first group. */
  public boolean beganWith(String mark) {
    return history.equals(historyOf(mark));
  }

  /** The retried calls with one more, without those that are as old as no repeat of Lambda is. */
  public Map<String, RetriedCall> retriedWith(String mark, RetriedCall call) {
    long now = call.expires() - Limits.IDEMPOTENCY_WINDOW.toSeconds();
    Map<String, RetriedCall> newest = new HashMap<>();
    retried.entrySet().stream()
        .filter(known -> known.getValue().expires() > now)
        .sorted(Comparator.comparingLong(known -> -known.getValue().expires()))
        .limit(MOST_RETRIED - 1)
        .forEach(known -> newest.put(known.getKey(), known.getValue()));
    newest.put(mark, call);
    return newest;
  }

  public Optional<GroupID> find(GroupName name) {
    return entry(name).map(Entry::id);
  }

  public Optional<Entry> entry(GroupName name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  public Optional<Entry> entry(GroupID id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  public List<String> names() {
    return groups.stream().map(group -> group.name().value()).toList();
  }
}
