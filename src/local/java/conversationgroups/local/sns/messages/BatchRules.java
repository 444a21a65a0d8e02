package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch must be as a whole; otherwise nothing of it is published. */
final class BatchRules {

  private static final int MOST_ENTRIES = 10;

  private BatchRules() {}

  static void check(List<Query> entries) {
    if (entries.isEmpty()) {
      throw refusal("EmptyBatchRequest", "The batch request doesn't contain any entries.");
    }
    if (entries.size() > MOST_ENTRIES) {
      throw refusal(
          "TooManyEntriesInBatchRequest",
          "The batch request contains more entries than permissible: %d, and 10 are allowed."
              .formatted(entries.size()));
    }
    Set<String> ids = new HashSet<>();
    int bytes = 0;
    for (Query entry : entries) {
      String id = entry.optional("Id").orElse("");
      if (!id.matches("[A-Za-z0-9_-]{1,80}")) {
        throw refusal(
            "InvalidBatchEntryId",
            "The Id '%s' is not 1 to 80 ASCII letters, digits, hyphens and underscores."
                .formatted(id));
      }
      if (!ids.add(id)) {
        throw refusal(
            "BatchEntryIdsNotDistinct",
            "Two or more batch entries in the request have the same Id: " + id);
      }
      bytes += bytes(entry);
    }
    if (bytes > MessageSize.LIMIT) {
      throw refusal(
          "BatchRequestTooLong",
          "The length of all the batch messages put together is %d bytes, and %d are allowed."
              .formatted(bytes, MessageSize.LIMIT));
    }
  }

  /** Attributes that are invalid are their entry's failure, not the batch's. */
  private static int bytes(Query entry) {
    String text = entry.optional("Message").orElse("");
    try {
      return MessageSize.bytes(text, MessageAttributes.of(entry));
    } catch (SnsException invalid) {
      return MessageSize.bytes(text, Map.of());
    }
  }

  private static SnsException refusal(String code, String message) {
    return new SnsException(code, 400, message);
  }
}
