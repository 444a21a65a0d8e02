package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Digests;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryUpdate;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteResult;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One write of a call: who makes it, what guards it, and by when it must be done. */
record WriteContext(TableWriter writes, Caller caller, Idempotency guard, CallDeadline deadline) {

  private static final int TOKEN_BYTES = 24;

  UserID user() {
    return caller.user();
  }

  DirectoryUpdate directory() {
    return new DirectoryUpdate(writes.table(), user());
  }

  /**
   * Carries out the actions, with what they come to for a repeat of the call.
   *
   * @param content all that the actions were made from beside the request; DynamoDB takes two
   *     transactions of a request with the same content for one
   */
  Optional<Cancellation> commit(
      List<TransactWriteItem> actions, WriteResult verdict, List<String> content) {
    String[] parts = new String[content.size() + 2];
    parts[0] = user().value();
    parts[1] = caller.requestID();
    for (int i = 0; i < content.size(); i++) {
      parts[i + 2] = content.get(i);
    }
    String token = Digests.base64url(Digests.sha256(parts), TOKEN_BYTES);
    return writes.transact(guard.with(actions, verdict), token, deadline);
  }
}
