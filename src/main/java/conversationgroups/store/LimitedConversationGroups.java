package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ChangedConversations;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationGroups;
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
import conversationgroups.table.CallDeadlines;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The stored groups, whose writing calls a user may make so often in a minute. */
@Singleton
public class LimitedConversationGroups implements ConversationGroups {

  private final StoredConversationGroups stored;
  private final WriteLimit limit;
  private final CallDeadlines deadlines;

  LimitedConversationGroups(
      StoredConversationGroups stored, WriteLimit limit, CallDeadlines deadlines) {
    this.stored = stored;
    this.limit = limit;
    this.deadlines = deadlines;
  }

  private <T> Outcome<T> write(Caller caller, Supplier<Outcome<T>> call) {
    return limit.isPassed(caller, deadlines.begin(caller.storeUse()))
        ? Outcome.failure(
            Code.TOO_MANY_WRITES, "too many writing calls in this minute; try again in the next")
        : call.get();
  }

  @Override
  public Outcome<CreatedGroup> create(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return write(caller, () -> stored.create(caller, name, conversations));
  }

  @Override
  public Outcome<DeletedGroup> delete(Caller caller, GroupName name) {
    return write(caller, () -> stored.delete(caller, name));
  }

  @Override
  public Outcome<RenamedGroup> rename(Caller caller, GroupName oldName, GroupName newName) {
    return write(caller, () -> stored.rename(caller, oldName, newName));
  }

  @Override
  public Outcome<SortedGroups> sort(Caller caller, List<GroupName> names) {
    return write(caller, () -> stored.sort(caller, names));
  }

  @Override
  public Outcome<ChangedConversations> add(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return write(caller, () -> stored.add(caller, name, conversations));
  }

  @Override
  public Outcome<ChangedConversations> remove(
      Caller caller, GroupName name, RequestedConversations conversations) {
    return write(caller, () -> stored.remove(caller, name, conversations));
  }

  @Override
  public Outcome<ChangedConversations> removeFromAll(
      Caller caller, RequestedConversations conversations) {
    return write(caller, () -> stored.removeFromAll(caller, conversations));
  }

  @Override
  public GroupList groups(Caller caller) {
    return stored.groups(caller);
  }

  @Override
  public Outcome<ConversationList<ConversationList.Member>> page(
      Caller caller, GroupName name, int limit, Optional<PageToken> token) {
    return stored.page(caller, name, limit, token);
  }

  @Override
  public ConversationList<ConversationList.Grouped> groupsOf(
      Caller caller, RequestedConversations conversations) {
    return stored.groupsOf(caller, conversations);
  }

  @Override
  public Outcome<ConversationList<ConversationList.Grouped>> all(
      Caller caller, int limit, Optional<PageToken> token) {
    return stored.all(caller, limit, token);
  }
}
