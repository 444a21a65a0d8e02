package conversationgroups.persistence;

import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Adds conversations to a group or removes them, in one transaction. Most calls succeed with the
 * first attempt; one that names what is there already (or gone already) needs a second without
 * that; from then on the memberships are read rather than guessed.
 */
final class ContentWrite {

  private static final int DIRECTORY = 0;
  private static final int FIRST_MEMBERSHIP = 1;

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
    Step step = Step.of(change.operation(), target.name(), id, taken);
    boolean refusesSome = !verdict.refused().isEmpty();
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(
        refusesSome ? context.directory().fill(step) : change.step(context.directory(), step));
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
      learn(Directory.from(why.item(DIRECTORY)));
    } else if (attempt > 1) {
      readPresence();
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

  /** The group is another by now, or has another name; or its count is in the way. */
  private void learn(Directory directory) {
    GroupName name = target.name();
    Optional<GroupID> id = target.id();
    target.locate(directory);
    if (target.name().equals(name) && target.id().equals(id)) {
      room = change == Change.ADD ? id.flatMap(directory::room) : Optional.empty();
      readPresence();
    } else {
      open = asked;
      room = Optional.empty();
    }
  }

  private void readPresence() {
    GroupID id = target.id().orElseThrow();
    Set<Membership> present =
        reads
            .items(
                asked.stream().map(c -> new Membership(id, c).key(context.user())).toList(),
                context.deadline())
            .stream()
            .map(Membership::from)
            .collect(Collectors.toSet());
    open =
        asked.stream()
            .filter(
                conversation -> change.touches(present.contains(new Membership(id, conversation))))
            .toList();
  }

  private static Map<ConversationID, Code> refused(List<ConversationID> conversations) {
    return conversations.stream()
        .collect(Collectors.toMap(Function.identity(), conversation -> Code.GROUP_FULL));
  }
}
