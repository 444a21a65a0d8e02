package conversationgroups.proof.faults;

/** What can happen to a request, or to its answer when the table has carried it out. */
enum Kind {
  REQUEST_LOST,
  REQUEST_LOST_AND_SENT_AGAIN,
  ANSWER_LOST,
  ANSWER_LOST_AND_SENT_AGAIN,
  CONFLICT,
  THROTTLED,
  DENIED,
  SLOW_REQUEST,
  SLOW_ANSWER;

  boolean afterwards() {
    return this == ANSWER_LOST || this == ANSWER_LOST_AND_SENT_AGAIN || this == SLOW_ANSWER;
  }

  /** Whether it takes until the call's deadline. */
  boolean isSlow() {
    return this == SLOW_REQUEST || this == SLOW_ANSWER;
  }

  /**
   * The code of the call to which it happens once, or 0 where the call must not show it: what
   * passes by itself, the service or the SDK tries again.
   */
  int code() {
    return switch (this) {
      case REQUEST_LOST, ANSWER_LOST, SLOW_REQUEST, SLOW_ANSWER -> 50005;
      case DENIED -> 50004;
      default -> 0;
    };
  }
}
