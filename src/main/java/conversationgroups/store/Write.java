package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.DirectoryUpdate;
import conversationgroups.table.GroupToLeave;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import conversationgroups.table.Transaction;
import conversationgroups.table.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One write of a call, which takes one attempt or several: who makes it, how a repeat of it is
 * known, and by when it must be done.
 *
 * @param mark tells this write of this request from every other: a repeat by Lambda has the same
 * @param changeID of the change that it makes, if it makes one
 */
record Write(
    TableReader reader,
    TableWriter writer,
    Caller caller,
    Idempotency idempotency,
    String mark,
    ChangeID changeID,
    CallDeadline deadline) {

  UserID user() {
    return caller.user();
  }

  DirectoryUpdate directory() {
    return new DirectoryUpdate(writer.table(), user());
  }

  /**
   * Carries out the actions, with what they come to for a repeat of the call.
   *
   * @param result what they come to
   */
  Attempt commit(List<TransactWriteItem> actions, WriteResult result) {
    Transaction transaction =
        new Transaction(caller.requestID(), idempotency.with(actions, result));
    return writer
        .commit(transaction, deadline)
        .<Attempt>map(
            why ->
                idempotency
                    .repeated(why)
                    .<Attempt>map(Attempt.Done::new)
                    .orElseGet(() -> new Attempt.Cancelled(why)))
        .orElseGet(() -> new Attempt.Done(result));
  }

  /** The group has changed, and took what is not refused. */
  WriteResult changed(Optional<GroupID> group, Map<ConversationID, Code> refused) {
    return new WriteResult(
        Code.SUCCESS, "", refused, group, List.of(changeID), idempotency.expires());
  }

  /** Ends a write that found nothing to change. */
  WriteResult unchanged(Optional<GroupID> group, Map<ConversationID, Code> refused) {
    return idempotency.remember(
        new WriteResult(Code.SUCCESS, "", refused, group, List.of(), idempotency.expires()),
        deadline);
  }

  /**
   * What the call has found to do, unless it found something else when it was here before: a repeat
   * goes by that, and not by what there is now.
   */
  WriteResult planned(List<GroupToLeave> plan) {
    return idempotency.remember(
        new WriteResult(
            Code.SUCCESS,
            "",
            Map.of(),
            Optional.empty(),
            List.of(),
            null,
            plan,
            idempotency.expires()),
        deadline);
  }

  /** Ends a write that is refused. */
  WriteResult refused(Outcome.Failure<?> refusal) {
    return idempotency.remember(
        new WriteResult(
            refusal.code(),
            refusal.message(),
            Map.of(),
            Optional.empty(),
            List.of(),
            refusal.present(),
            List.of(),
            idempotency.expires()),
        deadline);
  }
}
