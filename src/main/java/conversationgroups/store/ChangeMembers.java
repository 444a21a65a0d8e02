package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Refusals;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.RetriedCall;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Adds conversations to a group or removes them, in one transaction, as of one moment.
 *
 * <p>The first attempt guesses that all of them are new (or all there, for a removal), as they are
 * in most calls. Its cancellation tells which memberships are in the way. Every attempt after it
 * goes by a {@link View} and is held to the sequence of the directory in that, so that no change
 * lies between what was seen and what is written. Refusals for want of room (51008) are decided
 * here, from the count in the directory to which the attempt is held.
 */
final class ChangeMembers {

  private static final int DIRECTORY = 0;
  private static final int FIRST_MEMBERSHIP = 1;

  private final Write write;
  private final AddOrRemove change;
  private final GroupReference reference;
  private final List<ConversationID> asked;

  ChangeMembers(
      Write write, AddOrRemove change, GroupReference reference, List<ConversationID> asked) {
    this.write = write;
    this.change = change;
    this.reference = reference;
    this.asked = asked;
  }

  /**
   * What was seen of the group.
   *
   * @param open the conversations that the change still has to touch
   * @param oneMoment whether all was read at one moment; otherwise it holds for one if the
   *     directory is the same afterwards
   */
  private record View(DirectoryItem directory, List<ConversationID> open, boolean oneMoment) {}

  /** What there is to do, as far as there is room. */
  private record Plan(
      DirectoryItem.Entry group, List<ConversationID> taken, Map<ConversationID, Code> refused) {}

  /** Of the first write of a call: the group is looked up. */
  WriteResult run() {
    DirectoryItem directory = write.reader().directory(write.user(), write.deadline());
    return decided(directory)
        .orElseGet(() -> run(reference.in(directory).orElseThrow().id(), Optional.of(directory)));
  }

  /** Of a later write: the group is the one that the first has reached. */
  WriteResult run(GroupID group) {
    return run(group, Optional.empty());
  }

  private WriteResult run(GroupID group, Optional<DirectoryItem> before) {
    if (asked.isEmpty()) {
      return write.unchanged(Optional.of(group), Map.of());
    }
    Attempt attempt = guess(group);
    if (attempt instanceof Attempt.Done done) {
      return done.result();
    }
    Cancellation why = ((Attempt.Cancelled) attempt).why();
    View view =
        before.isPresent() && latest(why).orElse(before.get()).equals(before.get())
            ? new View(before.get(), untouched(why), false)
            : look(group, latest(why));
    while (true) {
      Optional<WriteResult> decided = decided(view.directory());
      if (decided.isPresent()) {
        return decided.get();
      }
      Plan plan = plan(view);
      Optional<DirectoryItem> latest = Optional.empty();
      if (!plan.taken().isEmpty()) {
        attempt = hold(view, plan);
        if (attempt instanceof Attempt.Done done) {
          return done.result();
        }
        latest = latest(((Attempt.Cancelled) attempt).why());
      } else if (stillHolds(view)) {
        return write.unchanged(Optional.of(plan.group().id()), plan.refused());
      }
      view = look(plan.group().id(), latest);
    }
  }

  /** What the directory alone decides: there is no such group, or Lambda repeats the call. */
  private Optional<WriteResult> decided(DirectoryItem directory) {
    RetriedCall before = directory.retried().get(write.mark());
    if (before != null) {
      return Optional.of(write.changed(Optional.of(before.group()), refused(before)));
    }
    if (reference.in(directory).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        reference.required()
            ? write.refused(Refusals.notFound("groupName", reference.name()))
            : write.unchanged(Optional.empty(), Map.of()));
  }

  /** By the name that the caller gave, so that a repeat by Lambda makes the same transaction. */
  private Attempt guess(GroupID group) {
    Change.OfMembers guessed = change.of(write.changeID(), reference.name(), group, asked);
    return commit(
        guessed instanceof Change.Added added
            ? write.directory().add(added, write.mark())
            : write.directory().remove((Change.Removed) guessed, write.mark()),
        new MembershipsOf(group, asked),
        write.changed(Optional.of(group), Map.of()));
  }

  private Plan plan(View view) {
    DirectoryItem.Entry group = reference.in(view.directory()).orElseThrow();
    int open = view.open().size();
    int room = Limits.CONVERSATIONS_PER_GROUP - group.conversations();
    int takes = change == AddOrRemove.ADD ? Math.min(room, open) : open;
    Map<ConversationID, Code> refused = new HashMap<>();
    view.open().subList(takes, open).forEach(id -> refused.put(id, Code.GROUP_FULL));
    return new Plan(group, view.open().subList(0, takes), refused);
  }

  /** Writes only if nothing has changed since what was seen. */
  private Attempt hold(View view, Plan plan) {
    GroupID group = plan.group().id();
    Optional<RetriedCall> retried =
        write.idempotency().hasKey()
            ? Optional.empty()
            : Optional.of(
                new RetriedCall(write.idempotency().expires(), group, positions(plan.refused())));
    return commit(
        write
            .directory()
            .held(
                change.of(write.changeID(), plan.group().name(), group, plan.taken()),
                change.countBy(plan.taken().size()),
                view.directory(),
                retried.map(call -> view.directory().retriedWith(write.mark(), call))),
        new MembershipsOf(group, plan.taken()),
        write.changed(Optional.of(group), plan.refused()));
  }

  private record MembershipsOf(GroupID group, List<ConversationID> conversations) {}

  private Attempt commit(
      TransactWriteItem directory, MembershipsOf memberships, WriteResult result) {
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(directory);
    for (ConversationID id : memberships.conversations()) {
      MembershipItem membership = new MembershipItem(memberships.group(), id);
      actions.add(change.action(membership, write.writer().table(), write.user()));
    }
    return write.commit(actions, result);
  }

  /** The directory as the cancelled attempt met it, if that was in the way. */
  private static Optional<DirectoryItem> latest(Cancellation why) {
    return why.failed(DIRECTORY)
        ? Optional.of(DirectoryItem.from(why.item(DIRECTORY)))
        : Optional.empty();
  }

  /** The conversations that were not in the way of the first attempt. */
  private List<ConversationID> untouched(Cancellation why) {
    List<ConversationID> untouched = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (!why.failed(FIRST_MEMBERSHIP + i)) {
        untouched.add(asked.get(i));
      }
    }
    return untouched;
  }

  /**
   * Reads directory and memberships at one moment.
   *
   * @param last the group as far as is known
   * @param latest a newer directory, which may tell of another group of the name
   */
  private View look(GroupID last, Optional<DirectoryItem> latest) {
    GroupID group = latest.flatMap(reference::in).map(DirectoryItem.Entry::id).orElse(last);
    while (true) {
      List<Map<String, AttributeValue>> keys = new ArrayList<>();
      keys.add(Keys.directory(write.user()));
      for (ConversationID conversation : asked) {
        keys.add(Keys.membership(write.user(), group, conversation));
      }
      List<Map<String, AttributeValue>> items = write.reader().snapshot(keys, write.deadline());
      DirectoryItem directory = DirectoryItem.from(items.get(DIRECTORY));
      Optional<GroupID> now = reference.in(directory).map(DirectoryItem.Entry::id);
      if (now.isEmpty() || now.get().equals(group)) {
        List<ConversationID> open = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
          if (change.touches(!items.get(FIRST_MEMBERSHIP + i).isEmpty())) {
            open.add(asked.get(i));
          }
        }
        return new View(directory, open, true);
      }
      group = now.get();
    }
  }

  private boolean stillHolds(View view) {
    return view.oneMoment()
        || write.reader().directory(write.user(), write.deadline()).equals(view.directory());
  }

  private BitSet positions(Map<ConversationID, Code> refused) {
    BitSet positions = new BitSet();
    for (int i = 0; i < asked.size(); i++) {
      positions.set(i, refused.containsKey(asked.get(i)));
    }
    return positions;
  }

  private Map<ConversationID, Code> refused(RetriedCall call) {
    Map<ConversationID, Code> refused = new HashMap<>();
    call.refused().stream().forEach(i -> refused.put(asked.get(i), Code.GROUP_FULL));
    return refused;
  }
}
