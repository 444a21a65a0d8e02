package conversationgroups.local.sns.messages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a publisher gets.
 *
 * @param sequenceNumber null on a standard topic
 */
record Receipt(String messageId, String sequenceNumber) {

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("MessageId", messageId);
    if (sequenceNumber != null) {
      fields.put("SequenceNumber", sequenceNumber);
    }
    return fields;
  }
}
