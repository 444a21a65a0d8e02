package conversationgroups.persistence;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
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

  private final TableReads reads;
  private final TableWrites writes;
  private final Caller caller;
  private final WriteIntent intent;
  private final Deadline deadline;
  private final Guard first;

  WriteCall(
      TableReads reads, TableWrites writes, Caller caller, WriteIntent intent, Deadline deadline) {
    this.reads = reads;
    this.writes = writes;
    this.caller = caller;
    this.intent = intent;
    this.deadline = deadline;
    this.first = new Guard(writes, caller, intent, deadline);
  }

  /** Of the call's first transaction. */
  WriteContext context() {
    return new WriteContext(writes, caller, first, deadline);
  }

  /** Of a later one, once the first is done. */
  private WriteContext context(int part) {
    Guard guard = new Guard(writes, caller, intent, part, first.expires(), deadline);
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

  Verdict writeFirst(Change change, Target target, List<ConversationID> chunk) {
    target.locate(reads.directory(caller.user(), deadline));
    Verdict verdict = new ContentWrite(context(), reads, change, target, chunk).write();
    verdict.group().ifPresent(target::reached);
    return verdict;
  }

  /**
   * All but the first chunk, each a step of its own. Fails if the group was deleted meanwhile.
   *
   * @param refused by the first chunk
   */
  Verdict writeRest(
      Change change,
      Target target,
      List<List<ConversationID>> chunks,
      Map<ConversationID, Code> refused) {
    Map<ConversationID, Code> allRefused = new HashMap<>(refused);
    for (int part = 1; part < chunks.size(); part++) {
      List<ConversationID> chunk = chunks.get(part);
      Verdict verdict = new ContentWrite(context(part), reads, change, target, chunk).write();
      if (!verdict.isSuccess()) {
        return verdict;
      }
      allRefused.putAll(verdict.refused());
    }
    return new Verdict(Code.SUCCESS, "", allRefused, target.id());
  }

  /** A rename to the same name. */
  Verdict keepName(GroupName name) {
    return first.settle(
        reads.directory(caller.user(), deadline).find(name).isPresent()
            ? Verdict.success()
            : Refusals.notFound("oldName", name));
  }
}
