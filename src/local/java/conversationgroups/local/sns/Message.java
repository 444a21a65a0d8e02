package conversationgroups.local.sns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A published message.
 *
 * @param subject null without one
 * @param deduplicationId null on a standard topic
 */
public record Message(
    String id,
    String topicArn,
    String subject,
    String text,
    Map<String, MessageAttribute> attributes,
    Instant time,
    String deduplicationId) {

  /** Bytes; of one message, and of all messages of a batch together. */
  static final int LIMIT = 262_144;

  private static final int LONGEST_SUBJECT = 100;

  /** What a publisher handed over, checked against SNS's rules. */
  static Message of(Query query, Topic topic) {
    String text = query.optional("Message").orElse("");
    require(!text.isEmpty(), "Empty message");
    require(
        query.optional("MessageStructure").isEmpty(),
        "MessageStructure Reason: the local endpoint has none; it delivers to web servers only");
    Optional<String> subject = query.given("Subject");
    require(
        subject.isEmpty() || isSubject(subject.get()),
        "Subject Reason: 1 to 100 characters without line breaks are allowed");
    Message message =
        new Message(
            UUID.randomUUID().toString(),
            topic.arn(),
            subject.orElse(null),
            text,
            MessageAttribute.of(query),
            Instant.now(),
            deduplicationId(query, topic, text));
    require(
        message.size() <= LIMIT,
        "Message too long Reason: more than %d bytes, attributes included".formatted(LIMIT));
    return message;
  }

  private static boolean isSubject(String subject) {
    return !subject.isBlank()
        && subject.length() <= LONGEST_SUBJECT
        && subject.chars().noneMatch(Character::isISOControl);
  }

  private static String deduplicationId(Query query, Topic topic, String text) {
    Optional<String> given = query.optional("MessageDeduplicationId");
    for (String name : new String[] {"MessageGroupId", "MessageDeduplicationId"}) {
      require(
          query.optional(name).orElse("-").matches("[!-~]{1,128}"),
          name + " Reason: 1 to 128 ASCII letters, digits and punctuation marks are allowed");
    }
    if (!topic.fifo()) {
      require(
          given.isEmpty(), "MessageDeduplicationId Reason: it is not valid for this topic type");
      return null;
    }
    require(
        query.optional("MessageGroupId").isPresent(),
        "The MessageGroupId parameter is required for FIFO topics");
    require(
        given.isPresent() || topic.byContent(),
        "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
    return given.orElse(text);
  }

  /** In bytes, as SNS counts it: the text, and names, types and values of the attributes. */
  int size() {
    int size = utf8(text);
    for (Map.Entry<String, MessageAttribute> attribute : attributes.entrySet()) {
      size += utf8(attribute.getKey() + attribute.getValue().type() + attribute.getValue().value());
    }
    return size;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw SnsException.invalidParameter(reason);
    }
  }
}
