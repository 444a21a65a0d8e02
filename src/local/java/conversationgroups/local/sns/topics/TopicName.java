package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.protocol.SnsException;
import java.util.Map;

/** SNS's rule of topic names: a FIFO topic's name ends with {@code .fifo}, and no other's does. */
final class TopicName {

  private TopicName() {}

  static void check(String name, Map<String, String> attributes) {
    boolean fifo = Boolean.parseBoolean(attributes.get("FifoTopic"));
    if (fifo && !name.endsWith(".fifo")) {
      throw SnsException.invalidParameter(
          "Topic Name Reason: the name of a FIFO topic must end with .fifo");
    }
    if (!fifo && name.endsWith(".fifo")) {
      throw SnsException.invalidParameter(
          "Topic Name Reason: a name with .fifo needs the attribute FifoTopic=true");
    }
    if (name.length() > 256 || !name.matches("[A-Za-z0-9_-]+(\\.fifo)?")) {
      throw SnsException.invalidParameter(
          "Topic Name Reason: 1 to 256 ASCII letters, digits, underscores and hyphens are allowed");
    }
    if (!fifo && attributes.containsKey("ContentBasedDeduplication")) {
      throw SnsException.invalidParameter(
          "Attributes Reason: ContentBasedDeduplication is for FIFO topics");
    }
  }
}
