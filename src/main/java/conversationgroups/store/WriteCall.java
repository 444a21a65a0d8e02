package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One writing call: one transaction, or two where it names more than one takes; one deadline. */
final class WriteCall {

  /** Actions that one transaction takes. */
  private static final int TRANSACTION = 100;

  /** Actions that a transaction has beside its memberships: the directory's and the group's. */
  private static final int FIXED_ACTIONS = 2;

  private final TableReader reads;
  private final TableWriter writes;
  private final Caller caller;
  private final WriteIntent intent;
  private final CallDeadline deadline;
  private final Idempotency first;

  WriteCall(
      TableReader reads,
      TableWriter writes,
      Caller caller,
      WriteIntent intent,
      CallDeadline deadline) {
    this.reads = reads;
    this.writes = writes;
    this.caller = caller;
    this.intent = intent;
    this.deadline = deadline;
    this.first = new Idempotency(writes, caller, intent, deadline);
  }

  /** Of the call's first transaction. */
  WriteContext context() {
    return new WriteContext(writes, caller, first, deadline);
  }

  /** Of a later one, once the first is done. */
  private WriteContext context(int part) {
    Idempotency guard = new Idempotency(writes, caller, intent, part, first.expires(), deadline);
    return new WriteContext(writes, caller, guard, deadline);
  }

  /** At least one chunk, which is empty if there is no valid conversation. */
  List<List<ConversationID>> chunks(RequestedConversations conversations) {
    List<ConversationID> valid = conversations.valid();
    int size = TRANSACTION - FIXED_ACTIONS - Idempotency.actions(caller);
    List<List<ConversationID>> chunks = new ArrayList<>();
    for (int start = 0; start == 0 || start < valid.size(); start += size) {
      chunks.add(valid.subList(start, Math.min(valid.size(), start + size)));
    }
    return chunks;
  }

  WriteResult writeFirst(MemberChange change, Target target, List<ConversationID> chunk) {
    target.locate(reads.directory(caller.user(), deadline));
    WriteResult verdict = new ChangeMembers(context(), reads, change, target, chunk).write();
    verdict.group().ifPresent(target::reached);
    return verdict;
  }

  /**
   * All but the first chunk, each a step of its own. Fails if the group was deleted meanwhile.
   *
   * @param refused by the first chunk
   */
  WriteResult writeRest(
      MemberChange change,
      Target target,
      List<List<ConversationID>> chunks,
      Map<ConversationID, Code> refused) {
    Map<ConversationID, Code> allRefused = new HashMap<>(refused);
    for (int part = 1; part < chunks.size(); part++) {
      List<ConversationID> chunk = chunks.get(part);
      WriteResult verdict = new ChangeMembers(context(part), reads, change, target, chunk).write();
      if (!verdict.isSuccess()) {
        return verdict;
      }
      allRefused.putAll(verdict.refused());
    }
    return new WriteResult(Code.SUCCESS, "", allRefused, target.id());
  }

  /** A rename to the same name. */
  WriteResult keepName(GroupName name) {
    return first.settle(
        reads.directory(caller.user(), deadline).find(name).isPresent()
            ? WriteResult.success()
            : Refusals.notFound("oldName", name));
  }
}
