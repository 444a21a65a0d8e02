package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which identifiers a message needs on a FIFO topic, and which it may not have on another. */
final class FifoRules {

  private FifoRules() {}

  /** A group is allowed on a standard topic too, where it orders nothing. */
  static String groupId(Query query, Topic topic) {
    String group = identifier(query, "MessageGroupId");
    if (topic.fifo() && group == null) {
      throw SnsException.invalidParameter(
          "The MessageGroupId parameter is required for FIFO topics");
    }
    return group;
  }

  static String deduplicationId(Query query, Topic topic, String text) {
    String given = identifier(query, "MessageDeduplicationId");
    if (!topic.fifo()) {
      if (given != null) {
        throw SnsException.invalidParameter(
            "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type");
      }
      return null;
    }
    if (given == null && !topic.deduplicatesByContent()) {
      throw SnsException.invalidParameter(
          "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
    }
    return given == null ? digest(text) : given;
  }

  private static String identifier(Query query, String name) {
    String value = query.optional(name).orElse(null);
    if (value != null && !value.matches("[!-~]{1,128}")) {
      throw SnsException.invalidParameter(
          name + " Reason: 1 to 128 ASCII letters, digits and punctuation marks are allowed");
    }
    return value;
  }

  /** Of the text alone: SNS's content-based deduplication leaves attributes out. */
  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
