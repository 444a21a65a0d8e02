package conversationgroups.proof.histories;

import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;

/**
 * An operation of a history, from its call to its answer.
 *
 * @param key whether it carried an {@code Idempotency-Key}
 * @param from when it was called, to any clock that all clients share
 * @param to when its answer came; {@link Long#MAX_VALUE} if it is not known what came of it
 */
public record Recorded(int client, Op op, boolean key, Reply reply, long from, long to) {

  public static Recorded of(int client, Op op, boolean key, Reply reply, long from, long to) {
    return new Recorded(client, op, key, reply, from, reply.isUnknown() ? Long.MAX_VALUE : to);
  }

  boolean isUnknown() {
    return reply.isUnknown();
  }
}
