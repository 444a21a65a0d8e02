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
import conversationgroups.domain.UserID;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The conversation groups of all users in one DynamoDB table; see {@code docs/data-model.md}. */
@Singleton
public class StoredConversationGroups implements ConversationGroups {

  /** Actions that one transaction takes. */
  private static final int TRANSACTION = 100;

  /** Actions that a transaction has beside its memberships: the directory's and the group's. */
  private static final int FIXED_ACTIONS = 2;

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
    Call call = new Call(caller, WriteIntent.of(Step.Operation.CREATE, name, conversations));
    List<List<ConversationID>> chunks = call.chunks(conversations);
    Verdict made = new GroupCreation(call.context(0), name, chunks.get(0)).write();
    if (!made.isSuccess()) {
      return made.outcome(() -> null);
    }
    Target target = new Target(name, made.group());
    Map<ConversationID, Code> refused = call.writeRest(Change.ADD, target, chunks);
    return Outcome.success(CreatedGroup.of(name, conversations.answer(refused)));
  }

  @Override
  public Outcome<DeletedGroup> delete(Caller caller, GroupName name) {
    Call call = new Call(caller, WriteIntent.of(Step.Operation.DELETE, name));
    return new DirectoryWrites(call.context(0)).delete(name).outcome(DeletedGroup::new);
  }

  @Override
  public Outcome<RenamedGroup> rename(Caller caller, GroupName oldName, GroupName newName) {
    Call call = new Call(caller, WriteIntent.of(Step.Operation.RENAME, oldName, newName));
    Verdict verdict =
        oldName.equals(newName)
            ? call.keepName(oldName)
            : new DirectoryWrites(call.context(0)).rename(oldName, newName);
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
    Call call = new Call(caller, WriteIntent.of(change.operation(), name, conversations));
    List<List<ConversationID>> chunks = call.chunks(conversations);
    Target target = new Target(name);
    target.locate(reads.directory(caller.user(), call.deadline));
    Verdict first = new ContentWrite(call.context(0), reads, change, target, chunks.get(0)).write();
    if (!first.isSuccess()) {
      return first.outcome(() -> null);
    }
    target.reached();
    Map<ConversationID, Code> refused = new HashMap<>(first.refused());
    refused.putAll(call.writeRest(change, target, chunks));
    return Outcome.success(conversations.answer(refused));
  }

  @Override
  public GroupList groups(Caller caller) {
    Directory directory = reads.directory(caller.user(), new Deadline(timeAllowed));
    return new GroupList(directory.names(), directory.sequence());
  }

  @Override
  public Outcome<ConversationList<ConversationList.Member>> page(
      Caller caller, GroupName name, int limit, Optional<PageToken> token) {
    GroupPage page = new GroupPage(reads, caller.user(), new Deadline(timeAllowed));
    return token
        .map(given -> page.next(name, limit, given))
        .orElseGet(() -> page.first(name, limit));
  }

  @Override
  public ConversationList<ConversationList.Grouped> groupsOf(
      Caller caller, RequestedConversations conversations) {
    return groupsOf(caller.user()).of(conversations);
  }

  @Override
  public ConversationList<ConversationList.Grouped> all(Caller caller) {
    return groupsOf(caller.user()).all();
  }

  private GroupsOfConversations groupsOf(UserID user) {
    return new GroupsOfConversations(reads, user, new Deadline(timeAllowed));
  }

  /** One writing call: up to three transactions, within one deadline. */
  private final class Call {

    private final Caller caller;
    private final WriteIntent request;
    private final Deadline deadline = new Deadline(timeAllowed);

    Call(Caller caller, WriteIntent request) {
      this.caller = caller;
      this.request = request;
    }

    WriteContext context(int part) {
      Guard guard = new Guard(writes, caller, request, part, deadline);
      return new WriteContext(writes, caller, guard, deadline);
    }

    /** At least one chunk, which is empty if there is no valid conversation. */
    List<List<ConversationID>> chunks(RequestedConversations conversations) {
      List<ConversationID> valid = conversations.valid();
      int size = TRANSACTION - FIXED_ACTIONS - Guard.actions(caller);
      List<List<ConversationID>> chunks = new ArrayList<>();
      for (int start = 0; start == 0 || start < valid.size(); start += size) {
        chunks.add(valid.subList(start, Math.min(valid.size(), start + size)));
      }
      return chunks;
    }

    /** All but the first chunk, each a step of its own; returns those that were refused. */
    Map<ConversationID, Code> writeRest(
        Change change, Target target, List<List<ConversationID>> chunks) {
      Map<ConversationID, Code> refused = new HashMap<>();
      for (int part = 1; part < chunks.size(); part++) {
        List<ConversationID> chunk = chunks.get(part);
        Verdict verdict = new ContentWrite(context(part), reads, change, target, chunk).write();
        refused.putAll(verdict.refused());
        if (!verdict.isSuccess()) {
          chunk.forEach(conversation -> refused.put(conversation, verdict.code()));
        }
      }
      return refused;
    }

    Verdict keepName(GroupName name) {
      return context(0)
          .guard()
          .settle(
              reads.directory(caller.user(), deadline).find(name).isPresent()
                  ? Verdict.success()
                  : Refusals.notFound("oldName", name));
    }
  }
}
