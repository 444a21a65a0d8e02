package conversationgroups.store;

import conversationgroups.domain.Erasure;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserData;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators do with the data of users in one DynamoDB table. */
@Singleton
public class StoredUserData implements UserData {

  private final TableReader reads;
  private final TableWriter writes;
  private final Duration timeAllowed;

  /**
   * @param timeAllowed how long one call may take, from its first request to DynamoDB to its answer
   */
  StoredUserData(
      TableReader reads,
      TableWriter writes,
      @ConfigProperty(name = "conversation-groups.deadline") Duration timeAllowed) {
    this.reads = reads;
    this.writes = writes;
    this.timeAllowed = timeAllowed;
  }

  @Override
  public Erasure erase(UserID user, StoreUse use) {
    return new EraseUser(reads, writes, user, new CallDeadline(timeAllowed, use)).begin();
  }
}
