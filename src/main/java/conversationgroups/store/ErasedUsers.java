package conversationgroups.store;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.table.Attributes;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.Keys;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks up and deletes what is stored of users beside what their directories name. */
final class ErasedUsers {

  /** Items that one BatchWriteItem takes. */
  private static final int BATCH = 25;

  /**
   * How much later than the erasure began a call may have come in whose key is forgotten with the
   * others: the step may take the 5 seconds of a call, and the clocks are not one.
   */
  private static final Duration MARGIN = Duration.ofSeconds(7);

  private final TableReader reads;
  private final TableWriter writes;

  ErasedUsers(TableReader reads, TableWriter writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** The groups of which there is an item, also of those that are being purged. */
  List<GroupID> groups(UserID user, CallDeadline deadline) {
    return reads.items(user, Keys.GROUP, deadline).stream()
        .map(item -> new GroupID(Attributes.sortKey(item).substring(Keys.GROUP.length())))
        .toList();
  }

  /**
   * Deletes the repeat items of calls that came in before an erasure.
   *
   * @param time when the erasure began
   */
  void forgetKeys(UserID user, Instant time, CallDeadline deadline) {
    long latest = IdempotencyItem.expiry(time.plus(MARGIN));
    List<Map<String, AttributeValue>> keys =
        reads.items(user, Keys.REPEAT, deadline).stream()
            .filter(item -> Attributes.number(item.get(IdempotencyItem.EXPIRES)) <= latest)
            .map(item -> Keys.of(user, Attributes.sortKey(item)))
            .toList();
    for (int start = 0; start < keys.size(); start += BATCH) {
      writes.delete(keys.subList(start, Math.min(keys.size(), start + BATCH)), deadline);
    }
  }
}
