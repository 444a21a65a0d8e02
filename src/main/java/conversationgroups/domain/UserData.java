package conversationgroups.domain;

/** What the service holds of a user as a whole, for those who operate it. */
public interface UserData {

  /**
   * Erases everything that is held of a user. The erasure is one change of the user's history, with
   * its event; what is stored goes once that is sent. Doing it again does nothing more.
   *
   * <p>Ends in {@link StoreUnavailableException} where the store leaves it without an answer; it
   * may then have happened or not.
   *
   * @param use counts what it asks of the store
   */
  Erasure erase(UserID user, StoreUse use);
}
