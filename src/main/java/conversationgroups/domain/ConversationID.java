package conversationgroups.domain;

/**
 * The ID of a conversation: {@code C2C<userID>} or {@code GROUP<groupID>}, the part behind the
 * prefix 1 or more printable ASCII characters, at most {@link Limits#CONVERSATION_ID_BYTES} bytes.
 */
public record ConversationID(String value) {

  public static Outcome<ConversationID> of(String id) {
    boolean prefixed = hasPrefix("C2C", id) || hasPrefix("GROUP", id);
    if (!prefixed || !Text.isPrintableAscii(id)) {
      return refused("a conversation ID is C2C<userID> or GROUP<groupID> in printable ASCII");
    }
    if (id.length() > Limits.CONVERSATION_ID_BYTES) {
      return refused(
          "the ID is " + id.length() + " bytes long; at most " + Limits.CONVERSATION_ID_BYTES);
    }
    return Outcome.success(new ConversationID(id));
  }

  private static boolean hasPrefix(String prefix, String id) {
    return id.startsWith(prefix) && id.length() > prefix.length();
  }

  private static Outcome<ConversationID> refused(String message) {
    return Outcome.failure(Code.INVALID_CONVERSATION_ID, message);
  }

  @Override
  public String toString() {
    return value;
  }
}
