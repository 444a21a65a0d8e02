package conversationgroups.store;

import conversationgroups.domain.Digests;
import conversationgroups.domain.Erasure;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserData;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryUpdate;
import conversationgroups.table.EraseStep;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins erasures. The step empties the directory, so that no call finds anything from then on; the
 * stream's function tells of it and deletes the items, the directory last.
 */
@Singleton
public class StoredUserData implements UserData {

  private static final int DIRECTORY = 0;
  private static final int TOKEN_BYTES = 24;

  private final TableWriter writes;
  private final ErasedUsers erased;
  private final Duration timeAllowed;

  /**
   * @param timeAllowed how long one call may take, from its first request to DynamoDB to its answer
   */
  StoredUserData(
      TableReader reads,
      TableWriter writes,
      @ConfigProperty(name = "conversation-groups.deadline") Duration timeAllowed) {
    this.writes = writes;
    this.erased = new ErasedUsers(reads, writes);
    this.timeAllowed = timeAllowed;
  }

  /**
   * The stored groups are listed before the step: what is there then is of the time before it, also
   * where no directory names it. Listed afterwards, it could be of a user who came back.
   */
  @Override
  public Erasure erase(UserID user, StoreUse use) {
    CallDeadline deadline = new CallDeadline(timeAllowed, use);
    String mark = UUID.randomUUID().toString();
    EraseStep step = new EraseStep(mark, Instant.now(), erased.groups(user, deadline));
    Optional<Cancellation> cancelled = commit(user, step, deadline);
    if (cancelled.isEmpty() || !cancelled.get().item(DIRECTORY).isEmpty()) {
      return Erasure.underWay(user);
    }
    // Without a directory there can be no groups, but refused calls leave repeat items.
    erased.forgetKeys(user, Instant.now(), deadline);
    return Erasure.complete(user);
  }

  private Optional<Cancellation> commit(UserID user, EraseStep step, CallDeadline deadline) {
    List<String> content = step.stored().stream().map(GroupID::value).toList();
    String token =
        Digests.base64url(
            Digests.sha256(user.value(), step.mark(), String.join(" ", content)), TOKEN_BYTES);
    return writes.transact(
        List.of(new DirectoryUpdate(writes.table(), user).erase(step)), token, deadline);
  }
}
