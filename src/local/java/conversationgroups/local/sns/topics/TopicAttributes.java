package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.delivery.DeliveryPolicy;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.Set;

/** Which attributes a topic takes. Those that need more of AWS than is here are kept, no more. */
final class TopicAttributes {

  private static final Set<String> KEPT =
      Set.of(
          "DisplayName",
          "Policy",
          "KmsMasterKeyId",
          "SignatureVersion",
          "TracingConfig",
          "ArchivePolicy",
          "DataProtectionPolicy");
  private static final Set<String> BOOLEAN = Set.of("FifoTopic", "ContentBasedDeduplication");

  private TopicAttributes() {}

  static void check(String name, String value) {
    if (BOOLEAN.contains(name)) {
      require(value.matches("(?i)true|false"), name + " Reason: must be true or false");
    } else if (name.equals("FifoThroughputScope")) {
      require(
          Set.of("Topic", "MessageGroup").contains(value),
          name + " Reason: must be Topic or MessageGroup");
    } else if (name.equals("DeliveryPolicy")) {
      DeliveryPolicy.ofTopic(value);
    } else {
      require(
          KEPT.contains(name) || name.matches("\\w+FeedbackRoleArn|\\w+FeedbackSampleRate"),
          "AttributeName Reason: " + name + " is not an attribute of topics");
    }
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw SnsException.invalidParameter(reason);
    }
  }
}
