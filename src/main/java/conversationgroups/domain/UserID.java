package conversationgroups.domain;

/**
 * The caller: the {@code sub} claim of the JWT that API Gateway has verified, and nothing else. 1
 * to {@link Limits#USER_ID_BYTES} bytes of UTF-8, without control characters and without U+FFFE and
 * U+FFFF: it is an attribute of the user's events, and SNS and SQS take none of these.
 */
public record UserID(String value) {

  /** The one place that says which IDs there are, also for operators and imports. */
  public static Outcome<UserID> of(String sub) {
    boolean usable =
        !sub.isEmpty()
            && !Text.hasLoneSurrogate(sub)
            && !Text.hasControlCharacter(sub)
            && sub.chars().noneMatch(c -> c >= 0xFFFE)
            && Text.utf8Length(sub) <= Limits.USER_ID_BYTES;
    return usable
        ? Outcome.success(new UserID(sub))
        : Outcome.failure(
            Code.NO_VERIFIED_USER,
            "the token's sub claim must be 1 to "
                + Limits.USER_ID_BYTES
                + " bytes of text without control characters");
  }

  @Override
  public String toString() {
    return value;
  }
}
