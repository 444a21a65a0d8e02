package conversationgroups.domain;

/**
 * How far the erasure of a user's data is.
 *
 * @param state {@code erased} if nothing is held, {@code erasing} if the change is made and what is
 *     stored is still to go
 */
public record Erasure(String userID, String state) {

  /** Whether nothing is held any more. Not "is": that would be a field of the answer. */
  public boolean hasEnded() {
    return state.equals("erased");
  }

  public static Erasure complete(UserID user) {
    return new Erasure(user.value(), "erased");
  }

  public static Erasure underWay(UserID user) {
    return new Erasure(user.value(), "erasing");
  }
}
