package conversationgroups.domain;

import java.util.List;

/**
 * Names a change for the client that made it: the answer of the call has it, and so has the event.
 * It is known before the change is made, so that it can be part of it.
 *
 * @param value 16 characters of base64url
 */
public record ChangeID(String value) {

  /** Of an erasure, and of changes of before there were any. */
  public static final ChangeID NONE = new ChangeID("");

  private static final int BYTES = 12;

  /**
   * Made from the {@code Idempotency-Key}, so that a repeat by the client has the same; without one
   * from the request's ID, so that a repeat by Lambda has.
   *
   * @param part which change of the call it is
   */
  public static ChangeID of(Caller caller, String operation, String part) {
    String call =
        caller
            .idempotencyKey()
            .map(key -> "key " + key.value())
            .orElse("request " + caller.requestID());
    byte[] digest = Digests.sha256(caller.user().value(), operation, call, part);
    return new ChangeID(Digests.base64url(digest, BYTES));
  }

  /**
   * As it stands in an answer: nothing if nothing changed, a text for one change, a list of texts
   * for those of a call that makes several.
   */
  static Object inAnswer(List<ChangeID> changes) {
    return switch (changes.size()) {
      case 0 -> null;
      case 1 -> changes.get(0).value();
      default -> changes.stream().map(ChangeID::value).toList();
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
