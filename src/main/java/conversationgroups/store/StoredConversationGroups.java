package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Change;
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
import conversationgroups.domain.SortedGroups;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.CallDeadlines;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteResult;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversation groups of all users in one DynamoDB table; see {@code docs/data-model.md}. */
@Singleton
@Typed(StoredConversationGroups.class)
public class StoredConversationGroups implements ConversationGroups {

  private final TableReader reads;
  private final TableWriter writes;
  private final CallDeadlines deadlines;

  StoredConversationGroups(TableReader reads, TableWriter writes, CallDeadlines deadlines) {
    this.reads = reads;
    this.writes = writes;
    this.deadlines = deadlines;
  }

  @Override
  public Outcome<CreatedGroup> create(
      Caller caller, GroupName name, RequestedConversations conversations) {
    WritesOfCall call = call(caller, WriteRequest.of(Change.CREATE, name, conversations));
    List<List<ConversationID>> parts = call.parts(conversations);
    WriteResult made = new CreateGroup(call.first(), name, parts.get(0)).run();
    WriteResult all = call.rest(AddOrRemove.ADD, name, parts, made);
    // That the group was deleted before it had all of them is as if it were deleted after.
    boolean deletedSince = made.isSuccess() && all.code() == Code.GROUP_NOT_FOUND;
    WriteResult result = deletedSince ? made : all;
    return result.outcome(
        () -> CreatedGroup.of(name, conversations.answer(result.refused(), result.changeIDs())));
  }

  @Override
  public Outcome<DeletedGroup> delete(Caller caller, GroupName name) {
    WritesOfCall call = call(caller, WriteRequest.of(Change.DELETE, name));
    WriteResult result = new DeleteGroup(call.first(), name).run();
    return result.outcome(() -> DeletedGroup.of(result.changeIDs()));
  }

  @Override
  public Outcome<RenamedGroup> rename(Caller caller, GroupName oldName, GroupName newName) {
    WritesOfCall call = call(caller, WriteRequest.of(Change.RENAME, oldName, newName));
    WriteResult result = new RenameGroup(call.first(), oldName, newName).run();
    return result.outcome(() -> RenamedGroup.of(newName, result.changeIDs()));
  }

  @Override
  public Outcome<SortedGroups> sort(Caller caller, List<GroupName> names) {
    WritesOfCall call = call(caller, WriteRequest.of(Change.SORT, names));
    WriteResult result = new SortGroups(call.first(), names).run();
    return result.outcome(() -> SortedGroups.of(names, result.changeIDs()));
  }

  @Override
  public Outcome<ChangedConversations> add(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return change(AddOrRemove.ADD, caller, name, conversations);
  }

  @Override
  public Outcome<ChangedConversations> remove(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return change(AddOrRemove.REMOVE, caller, name, conversations);
  }

  private Outcome<ChangedConversations> change(
      AddOrRemove change, Caller caller, GroupName name, RequestedConversations conversations) {
    WritesOfCall call = call(caller, WriteRequest.of(change.operation(), name, conversations));
    List<List<ConversationID>> parts = call.parts(conversations);
    WriteResult first =
        new ChangeMembers(call.first(), change, GroupReference.named(name), parts.get(0)).run();
    WriteResult result = call.rest(change, name, parts, first);
    return result.outcome(() -> conversations.answer(result.refused(), result.changeIDs()));
  }

  private WritesOfCall call(Caller caller, WriteRequest request) {
    return new WritesOfCall(reads, writes, caller, request, deadline(caller));
  }

  @Override
  public Outcome<ChangedConversations> removeFromAll(
      Caller caller, RequestedConversations conversations) {
    WritesOfCall call = call(caller, WriteRequest.of(LeaveGroups.OPERATION, conversations));
    WriteResult result = new LeaveGroups(call, conversations.valid()).run();
    return result.outcome(() -> conversations.answer(Map.of(), result.changeIDs()));
  }

  @Override
  public GroupList groups(Caller caller) {
    DirectoryItem directory = reads.directory(caller.user(), deadline(caller));
    return new GroupList(directory.names(), directory.sequence());
  }

  @Override
  public Outcome<ConversationList<ConversationList.Member>> page(
      Caller caller, GroupName name, int limit, Optional<PageToken> token) {
    return new ReadGroupPage(reads, caller.user(), deadline(caller)).of(name, limit, token);
  }

  @Override
  public ConversationList<ConversationList.Grouped> groupsOf(
      Caller caller, RequestedConversations conversations) {
    return groupsOf(caller).of(conversations);
  }

  @Override
  public Outcome<ConversationList<ConversationList.Grouped>> all(
      Caller caller, int limit, Optional<PageToken> token) {
    return groupsOf(caller).all(limit, token);
  }

  private ReadConversations groupsOf(Caller caller) {
    return new ReadConversations(reads, caller.user(), deadline(caller));
  }

  private CallDeadline deadline(Caller caller) {
    return deadlines.begin(caller.storeUse());
  }
}
