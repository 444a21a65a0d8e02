package conversationgroups.store;

import conversationgroups.table.Cancellation;
import conversationgroups.table.WriteResult;

/** What became of one attempt to write. */
sealed interface Attempt {

  /** It was carried out, or had been already, as the call's key says. */
  record Done(WriteResult result) implements Attempt {}

  /** Nothing was written, since a condition did not hold. */
  record Cancelled(Cancellation why) implements Attempt {}
}
