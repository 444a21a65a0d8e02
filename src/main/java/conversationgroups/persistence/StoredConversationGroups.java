package conversationgroups.persistence;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ChangedConversations;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.ConversationList;
import conversationgroups.domain.CreatedGroup;
import conversationgroups.domain.DeletedGroup;
import conversationgroups.domain.GroupList;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.domain.RenamedGroup;
import conversationgroups.domain.RequestedConversations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The conversation groups of all users in one DynamoDB table; see {@code docs/data-model.md}. */
@Singleton
public class StoredConversationGroups implements ConversationGroups {

  private final TableReads reads;
  private final TableWrites writes;
  private final Duration timeAllowed;

  /**
   * @param timeAllowed how long one call may take, from its first request to DynamoDB to its answer
   */
  StoredConversationGroups(
      TableReads reads,
      TableWrites writes,
      @ConfigProperty(name = "conversation-groups.deadline") Duration timeAllowed) {
    this.reads = reads;
    this.writes = writes;
    this.timeAllowed = timeAllowed;
  }

  @Override
  public Outcome<CreatedGroup> create(
      Caller caller, GroupName name, RequestedConversations conversations) {
    WriteCall call = call(caller, WriteIntent.of(Step.Operation.CREATE, name, conversations));
    List<List<ConversationID>> chunks = call.chunks(conversations);
    Verdict made = new GroupCreation(call.context(), name, chunks.get(0)).write();
    Target target = new Target(name);
    made.group().ifPresent(target::reached);
    Verdict all = made.isSuccess() ? call.writeRest(Change.ADD, target, chunks, Map.of()) : made;
    // That the group was deleted before it had all of them is as if it were deleted after.
    boolean deletedSince = made.isSuccess() && all.code() == Code.GROUP_NOT_FOUND;
    Verdict done = deletedSince ? made : all;
    return done.outcome(() -> CreatedGroup.of(name, conversations.answer(done.refused())));
  }

  @Override
  public Outcome<DeletedGroup> delete(Caller caller, GroupName name) {
    WriteCall call = call(caller, WriteIntent.of(Step.Operation.DELETE, name));
    return new DirectoryWrites(call.context()).delete(name).outcome(DeletedGroup::new);
  }

  @Override
  public Outcome<RenamedGroup> rename(Caller caller, GroupName oldName, GroupName newName) {
    WriteCall call = call(caller, WriteIntent.of(Step.Operation.RENAME, oldName, newName));
    Verdict verdict =
        oldName.equals(newName)
            ? call.keepName(oldName)
            : new DirectoryWrites(call.context()).rename(oldName, newName);
    return verdict.outcome(() -> new RenamedGroup(newName.value()));
  }

  @Override
  public Outcome<ChangedConversations> add(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return change(Change.ADD, caller, name, conversations);
  }

  @Override
  public Outcome<ChangedConversations> remove(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return change(Change.REMOVE, caller, name, conversations);
  }

  private Outcome<ChangedConversations> change(
      Change change, Caller caller, GroupName name, RequestedConversations conversations) {
    WriteCall call = call(caller, WriteIntent.of(change.operation(), name, conversations));
    List<List<ConversationID>> chunks = call.chunks(conversations);
    Target target = new Target(name);
    Verdict first = call.writeFirst(change, target, chunks.get(0));
    Verdict all =
        first.isSuccess() ? call.writeRest(change, target, chunks, first.refused()) : first;
    return all.outcome(() -> conversations.answer(all.refused()));
  }

  private WriteCall call(Caller caller, WriteIntent intent) {
    return new WriteCall(reads, writes, caller, intent, deadline(caller));
  }

  @Override
  public GroupList groups(Caller caller) {
    Directory directory = reads.directory(caller.user(), deadline(caller));
    return new GroupList(directory.names(), directory.sequence());
  }

  @Override
  public Outcome<ConversationList<ConversationList.Member>> page(
      Caller caller, GroupName name, int limit, Optional<PageToken> token) {
    GroupPage page = new GroupPage(reads, caller.user(), deadline(caller));
    return token
        .map(given -> page.next(name, limit, given))
        .orElseGet(() -> page.first(name, limit));
  }

  @Override
  public ConversationList<ConversationList.Grouped> groupsOf(
      Caller caller, RequestedConversations conversations) {
    return groupsOf(caller).of(conversations);
  }

  @Override
  public ConversationList<ConversationList.Grouped> all(Caller caller) {
    return groupsOf(caller).all();
  }

  private GroupsOfConversations groupsOf(Caller caller) {
    return new GroupsOfConversations(reads, caller.user(), deadline(caller));
  }

  private Deadline deadline(Caller caller) {
    return new Deadline(timeAllowed, caller.storeUse());
  }
}
