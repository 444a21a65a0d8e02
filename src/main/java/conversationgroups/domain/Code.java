package conversationgroups.domain;

/**
 * Every code an answer or an item of an answer can carry. The numbers are those of Tencent Cloud
 * Chat's Web SDK; 59xxx are this service's own.
 */
public enum Code {
  SUCCESS(0),
  /** Of an item: it is neither {@code C2C<userID>} nor {@code GROUP<groupID>}. */
  INVALID_CONVERSATION_ID(2503),
  /** The shape of the request: its JSON, fields, types, limit or page token. */
  INVALID_REQUEST(50002),
  /** Something inside went wrong; the caller did nothing wrong. */
  INTERNAL_ERROR(50004),
  /** The store did not answer in time or is throttled; safe to try again. */
  UNAVAILABLE(50005),
  TOO_MANY_CONVERSATIONS_IN_CALL(51006),
  /** Of an item: the group would hold more than {@link Limits#CONVERSATIONS_PER_GROUP}. */
  GROUP_FULL(51008),
  GROUP_NOT_FOUND(51009),
  TOO_MANY_GROUPS(51010),
  INVALID_GROUP_NAME(51011),
  GROUP_NAME_TAKEN(59001),
  NO_VERIFIED_USER(59002),
  NO_SUCH_OPERATION(59003),
  IDEMPOTENCY_KEY_REUSED(59004),
  /** The user has made more writing calls in this minute than the deployment allows. */
  TOO_MANY_WRITES(59005),
  /** The names to sort are not exactly those of the user's groups. */
  OTHER_GROUPS(59006);

  private final int number;

  Code(int number) {
    this.number = number;
  }

  /** The number that stands in the answer's {@code code}. */
  public int number() {
    return number;
  }
}
