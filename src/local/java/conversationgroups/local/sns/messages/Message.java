package conversationgroups.local.sns.messages;

import java.time.Instant;
import java.util.Map;

/**
 * A published message.
 *
 * @param subject null without one
 * @param texts for each protocol, and {@code default}
 * @param groupId null without one
 * @param sequenceNumber null on a standard topic
 */
public record Message(
    String id,
    String topicArn,
    String subject,
    Map<String, String> texts,
    Map<String, MessageAttribute> attributes,
    Instant time,
    String groupId,
    String sequenceNumber) {

  public String textFor(String protocol) {
    return texts.getOrDefault(protocol, texts.get(Texts.DEFAULT));
  }

  /** In bytes, as SNS counts it, for a subscriber of this protocol. */
  public int size(String protocol) {
    return MessageSize.bytes(textFor(protocol), attributes);
  }
}
