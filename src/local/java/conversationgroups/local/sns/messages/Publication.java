package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.topics.Topic;
import java.util.Map;

/**
 * What a publisher handed over, checked against SNS's rules.
 *
 * @param subject null without one
 * @param text as it was given; with {@code MessageStructure=json} an object of texts
 * @param texts for each protocol, and {@code default}
 * @param groupId null without one
 * @param deduplicationId as given, or of the content; null if the topic has no deduplication
 */
record Publication(
    String subject,
    String text,
    Map<String, String> texts,
    Map<String, MessageAttribute> attributes,
    String groupId,
    String deduplicationId) {

  static Publication of(Query query, Topic topic) {
    String text = Texts.message(query);
    Map<String, MessageAttribute> attributes = MessageAttributes.of(query);
    MessageSize.check(text, attributes);
    return new Publication(
        Texts.subject(query),
        text,
        Texts.byProtocol(query, text),
        attributes,
        FifoRules.groupId(query, topic),
        FifoRules.deduplicationId(query, topic, text));
  }
}
