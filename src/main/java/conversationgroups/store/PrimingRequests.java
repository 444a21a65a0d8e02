package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Change;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.GroupItem;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Requests as calls make them, made before there is a call: all that a first request pays for once
 * is then paid. They are in the partition of the user with the empty ID, whom {@link UserID#of}
 * refuses: nobody's data are there, and nothing is ever written there.
 */
@Singleton
public class PrimingRequests {

  private static final UserID NOBODY = new UserID("");
  private static final Duration ALLOWED = Duration.ofSeconds(2);

  private final TableReader reads;
  private final TableWriter writes;

  PrimingRequests(TableReader reads, TableWriter writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Outside of the container. */
  public static PrimingRequests with(DynamoDbClient client, String table) {
    return new PrimingRequests(new TableReader(client, table), new TableWriter(client, table));
  }

  /** Reads a directory that is not there. Needs the right to get items. */
  public void read() {
    reads.directory(NOBODY, new CallDeadline(ALLOWED));
  }

  /**
   * The transaction of a creation, which is refused whole: its first action changes a directory
   * that is not there. Needs the rights to update and put items.
   */
  public void write() {
    Caller nobody =
        new Caller(NOBODY, UUID.randomUUID().toString(), Instant.EPOCH, Optional.empty());
    GroupName name = new GroupName("priming");
    List<ConversationID> conversations = List.of(new ConversationID("C2Cpriming"));
    WriteRequest request = WriteRequest.of(Change.CREATE, name);
    Write write =
        new WritesOfCall(reads, writes, nobody, request, new CallDeadline(ALLOWED)).first();
    GroupID id = GroupID.of(write.mark(), 0);
    var created = new Change.Created(write.changeID(), name, id, conversations);
    write.commit(
        List.of(
            write.directory().create(created, write.mark()),
            new GroupItem(writes.table(), NOBODY, id).create(nobody.time(), write.mark()),
            new MembershipItem(id, conversations.get(0)).add(writes.table(), NOBODY)),
        write.changed(Optional.of(id), Map.of()));
  }
}
