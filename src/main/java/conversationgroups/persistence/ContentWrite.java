package conversationgroups.persistence;

import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Adds conversations to a group or removes them, in one transaction. Most calls succeed with the
 * first attempt; one that names what is there already (or gone already) needs a second without
 * that; from then on the memberships are read rather than guessed.
 */
final class ContentWrite {

  private static final int DIRECTORY = 0;
  private static final int GROUP = 1;
  private static final int FIRST_MEMBERSHIP = 2;

  private final WriteContext context;
  private final TableReads reads;
  private final Change change;
  private final Target target;
  private final List<ConversationID> asked;

  /** Those that the change still has to touch, as far as is known. */
  private List<ConversationID> open;

  /** How many more the group can take, once a transaction has failed for want of room. */
  private Optional<Integer> room = Optional.empty();

  ContentWrite(
      WriteContext context,
      TableReads reads,
      Change change,
      Target target,
      List<ConversationID> asked) {
    this.context = context;
    this.reads = reads;
    this.change = change;
    this.target = target;
    this.asked = asked;
    this.open = asked;
  }

  Verdict write() {
    for (int attempt = 1; target.id().isPresent(); attempt++) {
      List<ConversationID> taken = open.subList(0, Math.min(open.size(), room.orElse(open.size())));
      List<ConversationID> refused = open.subList(taken.size(), open.size());
      Verdict verdict = Verdict.success(target.id().get(), refused(refused));
      if (taken.isEmpty()) {
        return context.guard().settle(verdict);
      }
      Optional<Cancellation> cancelled = commit(taken, verdict);
      if (cancelled.isEmpty()) {
        return verdict;
      }
      Optional<Verdict> before = context.guard().before(cancelled.get());
      if (before.isPresent()) {
        return before.get();
      }
      learn(cancelled.get(), taken, attempt);
    }
    return context.guard().settle(Refusals.notFound("groupName", target.name()));
  }

  private Optional<Cancellation> commit(List<ConversationID> taken, Verdict verdict) {
    GroupID id = target.id().orElseThrow();
    String table = context.writes().table();
    GroupItem group = new GroupItem(table, context.user(), id);
    boolean refusesSome = !verdict.refused().isEmpty();
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(context.directory().change(Step.of(change.operation(), target.name(), id, taken)));
    actions.add(refusesSome ? group.fill(taken.size()) : change.count(group, taken.size()));
    taken.forEach(
        conversation ->
            actions.add(change.action(new Membership(id, conversation), table, context.user())));
    List<String> content = new ArrayList<>();
    content.add(change.name());
    content.add(target.name().value());
    content.add(id.value());
    content.add(Integer.toString(taken.size()));
    open.forEach(conversation -> content.add(conversation.value()));
    return context.commit(actions, verdict, content);
  }

  private void learn(Cancellation why, List<ConversationID> taken, int attempt) {
    if (why.failed(DIRECTORY)) {
      target.locate(Directory.from(why.item(DIRECTORY)));
      open = asked;
      room = Optional.empty();
    } else if (attempt > 1 || why.failed(GROUP)) {
      readAll(target.id().orElseThrow());
    } else {
      List<ConversationID> untouched = new ArrayList<>();
      for (int i = 0; i < taken.size(); i++) {
        if (!why.failed(FIRST_MEMBERSHIP + i)) {
          untouched.add(taken.get(i));
        }
      }
      open = untouched;
    }
  }

  private void readAll(GroupID id) {
    Map<String, AttributeValue> groupKey = Keys.group(context.user(), id);
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    keys.add(groupKey);
    asked.forEach(conversation -> keys.add(new Membership(id, conversation).key(context.user())));
    Map<String, Map<String, AttributeValue>> items =
        reads.items(keys, context.deadline()).stream()
            .collect(Collectors.toMap(Attributes::sortKey, Function.identity()));
    open =
        asked.stream()
            .filter(
                conversation ->
                    change.touches(items.containsKey(Keys.memberships(id) + conversation)))
            .toList();
    Map<String, AttributeValue> group = items.get(Attributes.sortKey(groupKey));
    if (change == Change.ADD && group != null) {
      room = Optional.of(Limits.CONVERSATIONS_PER_GROUP - GroupItem.count(group));
    }
  }

  private static Map<ConversationID, Code> refused(List<ConversationID> conversations) {
    return conversations.stream()
        .collect(Collectors.toMap(Function.identity(), conversation -> Code.GROUP_FULL));
  }
}
