package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.protocol.SnsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * What counts towards SNS's limit of 256 KB: the text, and names, types and values of attributes.
 */
final class MessageSize {

  /** Bytes; of one message, and of all messages of a batch together. */
  static final int LIMIT = 262_144;

  private MessageSize() {}

  static void check(String text, Map<String, MessageAttribute> attributes) {
    if (bytes(text, attributes) > LIMIT) {
      throw SnsException.invalidParameter(
          "Message too long Reason: more than %d bytes, attributes included".formatted(LIMIT));
    }
  }

  static int bytes(String text, Map<String, MessageAttribute> attributes) {
    int bytes = utf8(text);
    for (Map.Entry<String, MessageAttribute> entry : attributes.entrySet()) {
      MessageAttribute attribute = entry.getValue();
      bytes += utf8(entry.getKey()) + utf8(attribute.type());
      bytes +=
          attribute.isBinary()
              ? Base64.getDecoder().decode(attribute.value()).length
              : utf8(attribute.value());
    }
    return bytes;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
