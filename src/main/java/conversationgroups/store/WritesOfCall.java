package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A writing call: one write, or several where it names more than one transaction takes or goes to
 * several groups; one deadline.
 */
record WritesOfCall(
    TableReader reader,
    TableWriter writer,
    Caller caller,
    WriteRequest request,
    CallDeadline deadline) {

  /** Actions that one transaction takes. */
  private static final int TRANSACTION = 100;

  /** Actions beside the memberships: the directory's and the group's. */
  private static final int FIXED_ACTIONS = 2;

  Write first() {
    return write("0", IdempotencyItem.expiry(caller.time()));
  }

  /**
   * @param part which of the call's writes it is, the same when the call is repeated
   * @param expires when a repeat of the call's first write is forgotten
   */
  Write write(String part, long expires) {
    return new Write(
        reader,
        writer,
        caller,
        new Idempotency(writer, caller, request, part, expires),
        request.mark(caller, part),
        request.changeID(caller, part),
        deadline);
  }

  /** At least one part, which is empty if there is no valid conversation. */
  List<List<ConversationID>> parts(RequestedConversations conversations) {
    return parts(conversations.valid());
  }

  List<List<ConversationID>> parts(List<ConversationID> valid) {
    int size = TRANSACTION - FIXED_ACTIONS - (caller.idempotencyKey().isPresent() ? 1 : 0);
    List<List<ConversationID>> parts = new ArrayList<>();
    for (int start = 0; start == 0 || start < valid.size(); start += size) {
      parts.add(valid.subList(start, Math.min(valid.size(), start + size)));
    }
    return parts;
  }

  /**
   * All parts but the first, each a change of its own, of the same group, whatever its name is by
   * now. Fails if it was deleted meanwhile.
   *
   * @param first what the first part came to
   */
  WriteResult rest(
      AddOrRemove change, GroupName name, List<List<ConversationID>> parts, WriteResult first) {
    if (!first.isSuccess()) {
      return first;
    }
    GroupReference reference = new GroupReference(name, first.group(), true);
    Map<ConversationID, Code> refused = new HashMap<>(first.refused());
    List<ChangeID> changeIDs = new ArrayList<>(first.changeIDs());
    for (int part = 1; part < parts.size(); part++) {
      Write write = write(Integer.toString(part), first.expires());
      WriteResult result =
          new ChangeMembers(write, change, reference, parts.get(part))
              .run(first.group().orElseThrow());
      if (!result.isSuccess()) {
        return result;
      }
      refused.putAll(result.refused());
      changeIDs.addAll(result.changeIDs());
    }
    return new WriteResult(Code.SUCCESS, "", refused, first.group(), changeIDs, first.expires());
  }
}
