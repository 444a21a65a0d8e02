package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.Erasure;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.table.Attributes;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryUpdate;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.Keys;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erases a user, in this order:
 *
 * <ol>
 *   <li>{@link #begin} lists the groups of which items are stored, also deleted ones that were not
 *       purged yet. Before the change: listed afterwards, a group could be of a user who came back.
 *   <li>It empties the directory, which is a change like any other. No call finds anything from
 *       then on.
 *   <li>The function of the table's stream publishes the change's event.
 *   <li>That function purges each group, those of the directory before the change and those listed:
 *       the memberships, then the group item ({@link StreamStore#purge}).
 *   <li>It deletes the user's tickets, then ends and deletes the connections ({@code
 *       push.EventStreams}).
 *   <li>{@link #finish} deletes the idempotency items, and the directory last, so that an erasure
 *       which was cut off differs from one that is done. Where the user has come back, what is new
 *       stays.
 * </ol>
 */
final class EraseUser {

  private static final int DIRECTORY = 0;

  /**
   * How much later than the erasure began a call may have come in whose key is forgotten with the
   * others: the change may take the 5 seconds of a call, and the clocks are not one.
   */
  private static final Duration MARGIN = Duration.ofSeconds(7);

  private final TableReader reads;
  private final TableWriter writes;
  private final UserID user;
  private final CallDeadline deadline;

  EraseUser(TableReader reads, TableWriter writes, UserID user, CallDeadline deadline) {
    this.reads = reads;
    this.writes = writes;
    this.user = user;
    this.deadline = deadline;
  }

  /** The operator's half. */
  Erasure begin() {
    Change.Erased erased =
        new Change.Erased(UUID.randomUUID().toString(), Instant.now(), storedGroups());
    var action = new DirectoryUpdate(writes.table(), user).erase(erased);
    Optional<Cancellation> cancelled =
        writes.commit(new Transaction(erased.mark(), List.of(action)), deadline);
    if (cancelled.isEmpty() || !cancelled.get().item(DIRECTORY).isEmpty()) {
      return Erasure.underWay(user);
    }
    // Without a directory there can be no groups, but refused calls leave idempotency items.
    forgetKeys(Instant.now());
    return Erasure.complete(user);
  }

  /** The end of the stream's half, once the groups are purged. */
  void finish(Change.Erased erased) {
    forgetKeys(erased.time());
    writes.deleteDirectory(user, erased, deadline);
  }

  private List<GroupID> storedGroups() {
    return reads.items(user, Keys.GROUP, deadline).stream()
        .map(item -> new GroupID(Attributes.sortKey(item).substring(Keys.GROUP.length())))
        .toList();
  }

  /**
   * Deletes the idempotency items of calls that came in before an erasure.
   *
   * @param time when the erasure began
   */
  private void forgetKeys(Instant time) {
    long latest = IdempotencyItem.expiry(time.plus(MARGIN));
    writes.delete(
        reads.items(user, Keys.IDEMPOTENCY, deadline).stream()
            .filter(item -> Attributes.number(item.get(IdempotencyItem.EXPIRES)) <= latest)
            .map(item -> Keys.of(user, Attributes.sortKey(item)))
            .toList(),
        deadline);
  }
}
