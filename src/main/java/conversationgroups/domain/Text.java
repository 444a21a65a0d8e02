package conversationgroups.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Questions about strings that several rules of the contract ask. */
public final class Text {

  private Text() {}

  /** {@link String#formatted} writes numbers by the machine's language; an answer must not. */
  public static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** Length in bytes of UTF-8. */
  public static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether every character is printable ASCII, the space included. */
  public static boolean isPrintableAscii(String text) {
    return text.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
  }

  /** Whether it has a control character: no name has one, and logs and XML take none. */
  public static boolean hasControlCharacter(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }

  /** Whether half of a surrogate pair stands alone, so that the text has no UTF-8 form. */
  public static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
