package conversationgroups.store;

import conversationgroups.domain.Change;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A group's memberships as the stream's function needs them: known by its ID, deleted or not. */
@Singleton
public class StreamStore {

  private final TableReader reads;
  private final TableWriter writes;
  private final Duration timeAllowed;

  /**
   * @param timeAllowed for the work on one batch of the stream
   */
  StreamStore(
      TableReader reads,
      TableWriter writes,
      @ConfigProperty(name = "conversation-groups.stream-deadline") Duration timeAllowed) {
    this.reads = reads;
    this.writes = writes;
    this.timeAllowed = timeAllowed;
  }

  /** The time by which the work on one batch must be done. */
  public CallDeadline deadline() {
    return deadline(new StoreUse());
  }

  /**
   * The same.
   *
   * @param use counts what the batch asks of the store
   */
  public CallDeadline deadline(StoreUse use) {
    return new CallDeadline(timeAllowed, use);
  }

  public List<ConversationID> conversations(UserID user, GroupID group, CallDeadline deadline) {
    return reads
        .memberships(user, Keys.memberships(group), Optional.empty(), Integer.MAX_VALUE, deadline)
        .stream()
        .map(MembershipItem::conversation)
        .toList();
  }

  /**
   * Deletes what is left of a deleted group: its memberships, and at last its group item, so that a
   * purge that was cut off differs from one that is done. No membership can come meanwhile, since
   * the directory no longer names the group.
   */
  public void purge(UserID user, GroupID group, CallDeadline deadline) {
    purge(user, group, conversations(user, group, deadline), deadline);
  }

  /**
   * The same where the conversations are known.
   *
   * @param conversations all that the deleted group has left, read after its deletion
   */
  public void purge(
      UserID user, GroupID group, List<ConversationID> conversations, CallDeadline deadline) {
    writes.delete(
        conversations.stream().map(id -> new MembershipItem(group, id).key(user)).toList(),
        deadline);
    writes.delete(List.of(Keys.group(user, group)), deadline);
  }

  /**
   * Deletes the rest of an erased user, whose groups are purged: the remembered calls, and at last
   * the directory, so that a purge that was cut off differs from one that is done. Where the user
   * has come back, what is new stays.
   */
  public void forget(UserID user, Change.Erased erased, CallDeadline deadline) {
    new EraseUser(reads, writes, user, deadline).finish(erased);
  }
}
