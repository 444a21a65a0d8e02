package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Digests;
import conversationgroups.domain.IdempotencyKey;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.Cancellation;
import conversationgroups.table.ConditionalPut;
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
 * Idempotency-Key}: what the write came to is put into the table with it, in the same transaction.
 * Without a key the guard adds nothing.
 */
final class Idempotency {

  private static final int HASH_BYTES = 18;

  private final TableWriter writes;
  private final Caller caller;
  private final CallDeadline deadline;
  private final String request;

  /** Empty where the caller gave no key. */
  private final Optional<Map<String, AttributeValue>> key;

  private long expires;

  /** Of the first write of a call; what it comes to is remembered from the call's time on. */
  Idempotency(TableWriter writes, Caller caller, WriteIntent request, CallDeadline deadline) {
    this(writes, caller, request, 0, IdempotencyItem.expiry(caller.time()), deadline);
  }

  /**
   * @param request what the call asks for; another request must not come with the same key
   * @param part which of the call's writes this is, from 0
   * @param expires when what the write comes to is forgotten, in seconds since 1970. For all parts
   *     the same: were a later one to outlive the first, that would act again and this would not
   */
  Idempotency(
      TableWriter writes,
      Caller caller,
      WriteIntent request,
      int part,
      long expires,
      CallDeadline deadline) {
    this.expires = expires;
    this.writes = writes;
    this.caller = caller;
    this.deadline = deadline;
    this.request = Digests.base64url(request.digest(), HASH_BYTES);
    this.key =
        caller
            .idempotencyKey()
            .map(IdempotencyKey::value)
            .map(value -> Digests.sha256(request.operation().word(), value))
            .map(hash -> Digests.base64url(hash, HASH_BYTES) + "#" + part)
            .map(hash -> Keys.repeat(caller.user(), hash));
  }

  /** How many actions of a transaction the guard takes for itself. */
  static int actions(Caller caller) {
    return caller.idempotencyKey().isPresent() ? 1 : 0;
  }

  /** The transaction with, as its last action, what it will have come to. */
  List<TransactWriteItem> with(List<TransactWriteItem> actions, WriteResult verdict) {
    List<TransactWriteItem> guarded = new ArrayList<>(actions);
    key.ifPresent(k -> guarded.add(put(k, verdict).action(writes.table())));
    return guarded;
  }

  /** What the call came to when it was here before, if that is why the transaction failed. */
  Optional<WriteResult> before(Cancellation cancellation) {
    int last = cancellation.reasons().size() - 1;
    return key.isPresent() && cancellation.failed(last)
        ? Optional.of(before(cancellation.item(last)))
        : Optional.empty();
  }

  /** Remembers a write that changed nothing, unless the call was here before. */
  WriteResult settle(WriteResult verdict) {
    return key.flatMap(k -> writes.put(put(k, verdict), deadline))
        .map(this::before)
        .orElse(verdict);
  }

  /** When what this write came to is forgotten: of a repeat, when the first call's is. */
  long expires() {
    return expires;
  }

  private WriteResult before(Map<String, AttributeValue> item) {
    IdempotencyItem record = IdempotencyItem.from(item);
    expires = IdempotencyItem.expiryOf(item);
    return record.request().equals(request) ? record.verdict() : Refusals.keyReused();
  }

  private ConditionalPut put(Map<String, AttributeValue> k, WriteResult verdict) {
    return new IdempotencyItem(request, verdict).put(k, caller.time().getEpochSecond(), expires);
  }
}
