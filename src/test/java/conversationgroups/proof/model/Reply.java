package conversationgroups.proof.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as far as the contract fixes it: without the words of its messages.
 *
 * @param data null where the answer has none
 */
public record Reply(int code, JsonNode data) {

  /** The answer's body. */
  public static Reply of(JsonNode body) {
    JsonNode data = body.get("data");
    if (data != null) {
      countChanges((ObjectNode) data);
      data.path("failureConversationIDList")
          .forEach(failure -> ((ObjectNode) failure).remove("message"));
    }
    return new Reply(body.path("code").asInt(-1), data);
  }

  /** The IDs themselves are the service's own; how many there are is the contract's. */
  private static void countChanges(ObjectNode data) {
    JsonNode changes = data.remove("changeID");
    if (changes != null) {
      data.put("changes", changes.isTextual() ? 1 : changes.size());
    }
  }

  /** The same of a call that made so many changes. */
  Reply changing(int changes) {
    if (changes > 0) {
      ((ObjectNode) data).put("changes", changes);
    }
    return this;
  }

  public boolean isSuccess() {
    return code == 0;
  }

  /** Whether the call may have happened, or not, or not yet. */
  public boolean isUnknown() {
    return code == 50005;
  }

  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    data.path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The conversations that the call refused with this code. */
  public List<String> refused(int code) {
    List<String> refused = new ArrayList<>();
    for (JsonNode failure : data.path("failureConversationIDList")) {
      if (failure.path("code").asInt() == code) {
        refused.add(failure.path("conversationID").asText());
      }
    }
    return refused;
  }

  public long sequence() {
    return data.path("sequence").asLong(-1);
  }
}
