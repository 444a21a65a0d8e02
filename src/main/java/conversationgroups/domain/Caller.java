package conversationgroups.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Who calls, and which call it is.
 *
 * @param requestID API Gateway's ID of the request: the same when Lambda repeats the invocation
 * @param time when API Gateway took the request: the same on such a repeat
 * @param idempotencyKey the client's own mark of the call, the same when the client repeats it
 * @param storeUse counts what the call asks of the store
 */
public record Caller(
    UserID user,
    String requestID,
    Instant time,
    Optional<IdempotencyKey> idempotencyKey,
    StoreUse storeUse) {

  /** A caller whose requests nobody counts. */
  public Caller(
      UserID user, String requestID, Instant time, Optional<IdempotencyKey> idempotencyKey) {
    this(user, requestID, time, idempotencyKey, new StoreUse());
  }
}
