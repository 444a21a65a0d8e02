package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Digests;
import conversationgroups.domain.IdempotencyKey;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.Refusals;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Cancellation;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.Keys;
import conversationgroups.table.TableWriter;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Keeps one write of a call from acting twice when the client repeats the call with its {@code
 * Idempotency-Key}: what the write came to is put into the table with it, in the same transaction,
 * as the last action. A repeat fails on that item's condition, and answers what the item says;
 * where the key came with another request before, it is refused. Without a key nothing is added,
 * and what Lambda repeats is known by the transaction's token and by the directory.
 */
final class Idempotency {

  private static final int HASH_BYTES = 18;

  private final TableWriter writer;
  private final Caller caller;
  private final String request;
  private final long expires;

  /** Empty where the caller gave no key. */
  private final Optional<Map<String, AttributeValue>> key;

  /**
   * @param request what the call asks for; another request must not come with the same key
   * @param part which of the call's writes this is
   * @param expires when what the write comes to is forgotten, in seconds since 1970. For all parts
   *     the same: were a later one to outlive the first, that would act again and this would not
   */
  Idempotency(TableWriter writer, Caller caller, WriteRequest request, String part, long expires) {
    this.writer = writer;
    this.caller = caller;
    this.expires = expires;
    this.request = Digests.base64url(request.digest(), HASH_BYTES);
    this.key =
        caller
            .idempotencyKey()
            .map(IdempotencyKey::value)
            .map(value -> Digests.sha256(request.operation(), value))
            .map(hash -> Digests.base64url(hash, HASH_BYTES) + "#" + part)
            .map(hash -> Keys.idempotency(caller.user(), hash));
  }

  boolean hasKey() {
    return key.isPresent();
  }

  long expires() {
    return expires;
  }

  /** The actions and, as the last, what they will have come to. */
  List<TransactWriteItem> with(List<TransactWriteItem> actions, WriteResult result) {
    List<TransactWriteItem> all = new ArrayList<>(actions);
    key.ifPresent(k -> all.add(item(result).put(k, now()).action(writer.table())));
    return all;
  }

  /** What the call came to when it was here before, if that is why the transaction failed. */
  Optional<WriteResult> repeated(Cancellation cancellation) {
    int last = cancellation.reasons().size() - 1;
    return hasKey() && cancellation.failed(last)
        ? Optional.of(repeated(cancellation.item(last)))
        : Optional.empty();
  }

  /** Remembers a write that changed nothing, unless the call was here before. */
  WriteResult remember(WriteResult result, CallDeadline deadline) {
    return key.flatMap(k -> writer.put(item(result).put(k, now()), deadline))
        .map(this::repeated)
        .orElse(result);
  }

  private WriteResult repeated(Map<String, AttributeValue> item) {
    IdempotencyItem remembered = IdempotencyItem.from(item);
    if (remembered.request().equals(request)) {
      return remembered.result();
    }
    Outcome.Failure<?> reused = Refusals.keyReused();
    return new WriteResult(
        reused.code(), reused.message(), Map.of(), Optional.empty(), List.of(), expires);
  }

  private IdempotencyItem item(WriteResult result) {
    return new IdempotencyItem(request, result);
  }

  private long now() {
    return caller.time().getEpochSecond();
  }
}
