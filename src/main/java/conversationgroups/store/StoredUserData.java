package conversationgroups.store;

import conversationgroups.domain.Erasure;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserData;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadlines;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;

/** What operators do with the data of users in one DynamoDB table. */
@Singleton
public class StoredUserData implements UserData {

  private final TableReader reads;
  private final TableWriter writes;
  private final CallDeadlines deadlines;

  StoredUserData(TableReader reads, TableWriter writes, CallDeadlines deadlines) {
    this.reads = reads;
    this.writes = writes;
    this.deadlines = deadlines;
  }

  @Override
  public Erasure erase(UserID user, StoreUse use) {
    return new EraseUser(reads, writes, user, deadlines.begin(use)).begin();
  }
}
