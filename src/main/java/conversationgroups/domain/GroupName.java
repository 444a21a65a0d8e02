package conversationgroups.domain;

import java.text.Normalizer;

/**
 * The name of a conversation group: in NFC, without white space at either end, 1 to {@link
 * Limits#GROUP_NAME_BYTES} bytes of UTF-8, no control characters. Names are compared exactly.
 */
public record GroupName(String value) {

  /** In characters; NFC makes one of a few at the most. */
  private static final int LONGEST_TYPED = 1_024;

  /**
   * Reads a name as a user typed it.
   *
   * @param field the request's field, for the message
   */
  public static Outcome<GroupName> of(String field, String typed) {
    String stripped = strip(typed);
    // To normalise takes the square of a long text's length, and none so long becomes a name.
    boolean hopeless = stripped.length() > LONGEST_TYPED;
    String name = hopeless ? stripped : strip(Normalizer.normalize(stripped, Normalizer.Form.NFC));
    int bytes = Text.utf8Length(name);
    if (bytes == 0) {
      return refused(field + " is empty; a name has 1 to %d bytes of UTF-8");
    }
    if (bytes > Limits.GROUP_NAME_BYTES) {
      return refused(field + " is " + bytes + " bytes long in UTF-8; a name has 1 to %d");
    }
    if (Text.hasControlCharacter(name)) {
      return refused(field + " has a control character; a name is 1 to %d bytes of text");
    }
    return Outcome.success(new GroupName(name));
  }

  private static Outcome<GroupName> refused(String message) {
    return Outcome.failure(Code.INVALID_GROUP_NAME, Text.format(message, Limits.GROUP_NAME_BYTES));
  }

  /** {@link String#strip} leaves the no-break spaces, which Unicode counts as white space. */
  private static String strip(String text) {
    int[] codePoints = text.codePoints().toArray();
    int start = 0;
    int end = codePoints.length;
    while (start < end && isWhiteSpace(codePoints[start])) {
      start++;
    }
    while (end > start && isWhiteSpace(codePoints[end - 1])) {
      end--;
    }
    return new String(codePoints, start, end - start);
  }

  /** Unicode's property White_Space, which {@code java.lang.Character} has no method for. */
  private static boolean isWhiteSpace(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || (codePoint >= 0x09 && codePoint <= 0x0D)
        || codePoint == 0x85;
  }

  @Override
  public String toString() {
    return value;
  }
}
