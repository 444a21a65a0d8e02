package conversationgroups.domain;

/** The caller: the {@code sub} claim of the JWT that API Gateway has verified, and nothing else. */
public record UserID(String value) {

  public static Outcome<UserID> of(String sub) {
    boolean usable =
        !sub.isEmpty()
            && !Text.hasLoneSurrogate(sub)
            && Text.utf8Length(sub) <= Limits.USER_ID_BYTES;
    return usable
        ? Outcome.success(new UserID(sub))
        : Outcome.failure(
            Code.NO_VERIFIED_USER,
            "the token's sub claim must be 1 to " + Limits.USER_ID_BYTES + " bytes of text");
  }

  @Override
  public String toString() {
    return value;
  }
}
