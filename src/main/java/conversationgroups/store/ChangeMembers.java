package conversationgroups.store;

import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.Step;
import conversationgroups.table.TableReader;
import conversationgroups.table.WriteResult;
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
final class ChangeMembers {

  private static final int DIRECTORY = 0;
  private static final int FIRST_MEMBERSHIP = 1;

  private final WriteContext context;
  private final TableReader reads;
  private final MemberChange change;
  private final Target target;
  private final List<ConversationID> asked;

  /** Those that the change still has to touch, as far as is known. */
  private List<ConversationID> open;

  /** What was read once guessing was over; the next transaction holds only if it is still so. */
  private Optional<DirectoryItem> known = Optional.empty();

  ChangeMembers(
      WriteContext context,
      TableReader reads,
      MemberChange change,
      Target target,
      List<ConversationID> asked) {
    this.context = context;
    this.reads = reads;
    this.change = change;
    this.target = target;
    this.asked = asked;
    this.open = asked;
  }

  WriteResult write() {
    for (int attempt = 1; target.id().isPresent(); attempt++) {
      List<ConversationID> taken = open.subList(0, Math.min(open.size(), room()));
      List<ConversationID> refused = open.subList(taken.size(), open.size());
      WriteResult verdict = WriteResult.success(target.id().get(), refused(refused));
      if (taken.isEmpty()) {
        return context.guard().settle(verdict);
      }
      Optional<Cancellation> cancelled = commit(taken, verdict);
      if (cancelled.isEmpty()) {
        return verdict;
      }
      Optional<WriteResult> before = context.guard().before(cancelled.get());
      if (before.isPresent()) {
        return before.get();
      }
      learn(cancelled.get(), taken, attempt);
    }
    return context.guard().settle(Refusals.notFound("groupName", target.name()));
  }

  /** As far as is known. */
  private int room() {
    return change == MemberChange.ADD
        ? known.flatMap(directory -> directory.room(target.id().orElseThrow())).orElse(open.size())
        : open.size();
  }

  private Optional<Cancellation> commit(List<ConversationID> taken, WriteResult verdict) {
    GroupID id = target.id().orElseThrow();
    String table = context.writes().table();
    Step step = Step.of(change.operation(), target.name(), id, taken);
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(
        verdict.refused().isEmpty()
            ? change.step(context.directory(), step)
            : context.directory().fill(step, known.orElseThrow().sequence()));
    taken.forEach(
        conversation ->
            actions.add(
                change.action(new MembershipItem(id, conversation), table, context.user())));
    List<String> content = new ArrayList<>();
    content.add(change.name());
    content.add(target.name().value());
    content.add(id.value());
    content.add(Integer.toString(taken.size()));
    content.add(known.map(DirectoryItem::sequence).map(Object::toString).orElse(""));
    open.forEach(conversation -> content.add(conversation.value()));
    return context.commit(actions, verdict, content);
  }

  private void learn(Cancellation why, List<ConversationID> taken, int attempt) {
    if (why.failed(DIRECTORY) && moved(DirectoryItem.from(why.item(DIRECTORY)))) {
      open = asked;
      known = Optional.empty();
    } else if (why.failed(DIRECTORY) || attempt > 1) {
      look();
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

  /** Whether the group is another by now, or has another name; else its count was in the way. */
  private boolean moved(DirectoryItem directory) {
    GroupName name = target.name();
    Optional<GroupID> id = target.id();
    target.locate(directory);
    return !target.name().equals(name) || !target.id().equals(id);
  }

  /**
   * Reads directory and memberships as of one moment: read one after the other, a place that was
   * taken in the one and a conversation that was gone in the other need never have been so at once,
   * and the call would refuse what had room.
   */
  private void look() {
    GroupID id = target.id().orElseThrow();
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    keys.add(Keys.directory(context.user()));
    asked.forEach(conversation -> keys.add(Keys.membership(context.user(), id, conversation)));
    List<Map<String, AttributeValue>> items = reads.snapshot(keys, context.deadline());
    DirectoryItem directory = DirectoryItem.from(items.get(DIRECTORY));
    if (moved(directory)) {
      open = asked;
      known = Optional.empty();
      return;
    }
    known = Optional.of(directory);
    open = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (change.touches(!items.get(FIRST_MEMBERSHIP + i).isEmpty())) {
        open.add(asked.get(i));
      }
    }
  }

  private static Map<ConversationID, Code> refused(List<ConversationID> conversations) {
    return conversations.stream()
        .collect(Collectors.toMap(Function.identity(), conversation -> Code.GROUP_FULL));
  }
}
