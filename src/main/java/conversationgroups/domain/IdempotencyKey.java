package conversationgroups.domain;

/** What a client sends with a writing call so that a repeat of it has no second effect. */
public record IdempotencyKey(String value) {

  public static Outcome<IdempotencyKey> of(String header) {
    boolean valid =
        !header.isEmpty()
            && header.length() <= Limits.IDEMPOTENCY_KEY_CHARACTERS
            && Text.isPrintableAscii(header);
    return valid
        ? Outcome.success(new IdempotencyKey(header))
        : Outcome.failure(
            Code.INVALID_REQUEST,
            Text.format(
                "the header Idempotency-Key must be 1 to %d printable ASCII characters",
                Limits.IDEMPOTENCY_KEY_CHARACTERS));
  }
}
