package conversationgroups.domain;

/** One conversation that a call could not take, and why; the rest of the call stands. */
public record ItemFailure(String conversationID, int code, String message) {

  public static ItemFailure of(String conversationID, Code code) {
    return new ItemFailure(conversationID, code.number(), message(code));
  }

  private static String message(Code code) {
    return switch (code) {
      case GROUP_FULL ->
          Text.format(
              "a group holds at most %,d conversations; remove some first",
              Limits.CONVERSATIONS_PER_GROUP);
      default -> throw new IllegalArgumentException("not a failure of an item: " + code);
    };
  }
}
