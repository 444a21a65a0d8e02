package conversationgroups.local.sns.messages;

/**
 * As subscribers see it.
 *
 * @param type {@code String}, {@code String.Array}, {@code Number} or {@code Binary}, or one of
 *     these with a label of the publisher's after a dot
 * @param value a binary one in base64
 */
public record MessageAttribute(String type, String value) {

  public boolean isNumber() {
    return type.equals("Number") || type.startsWith("Number.");
  }

  public boolean isArray() {
    return type.equals("String.Array");
  }

  public boolean isBinary() {
    return type.equals("Binary") || type.startsWith("Binary.");
  }
}
