package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Arns;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * @param attributes those that were set, by their names in the API
 */
public record Topic(String arn, Map<String, String> attributes) {

  public String name() {
    return Arns.name(arn);
  }

  public boolean fifo() {
    return name().endsWith(".fifo");
  }

  /** Whether equal bodies count as one message, so that no deduplication ID is needed. */
  public boolean deduplicatesByContent() {
    return Boolean.parseBoolean(attributes.get("ContentBasedDeduplication"));
  }

  /** Whether a deduplication ID counts within its message group alone. */
  public boolean deduplicatesPerGroup() {
    return "MessageGroup".equals(attributes.get("FifoThroughputScope"));
  }

  Topic with(String attribute, String value) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, value);
    return new Topic(arn, changed);
  }
}
