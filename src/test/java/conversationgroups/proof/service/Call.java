package conversationgroups.proof.service;

import conversationgroups.proof.model.Op;
import java.util.UUID;

/**
 * An operation that a user calls.
 *
 * @param key the call's {@code Idempotency-Key}, or null
 * @param requestID API Gateway's, the same where Lambda repeats the event
 * @param time of the request, in milliseconds since 1970; the same on such a repeat
 */
public record Call(String user, Op op, String key, String requestID, long time) {

  public static Call of(String user, Op op) {
    return new Call(user, op, null, UUID.randomUUID().toString(), System.currentTimeMillis());
  }

  public Call withKey(String other) {
    return new Call(user, op, other, requestID, time);
  }

  /** The client sends it again: another request to API Gateway, with the same key. */
  public Call again() {
    return of(user, op).withKey(key);
  }

  /** How many conversations of the call one step takes. */
  public int chunk() {
    return key == null ? 98 : 97;
  }
}
