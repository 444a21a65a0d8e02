package conversationgroups.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The distinct conversation IDs of one call in request order, valid and invalid ones. */
public final class RequestedConversations {

  private final Map<String, Outcome<ConversationID>> byText = new LinkedHashMap<>();

  public RequestedConversations(List<String> ids) {
    ids.forEach(id -> byText.computeIfAbsent(id, ConversationID::of));
  }

  /** The valid ones, in request order. */
  public List<ConversationID> valid() {
    List<ConversationID> valid = new ArrayList<>();
    for (Outcome<ConversationID> id : byText.values()) {
      if (id instanceof Outcome.Success<ConversationID> success) {
        valid.add(success.value());
      }
    }
    return valid;
  }

  /** All of them, in request order. */
  public List<String> distinct() {
    return List.copyOf(byText.keySet());
  }

  /**
   * Sorts every ID into one of the answer's two lists.
   *
   * @param refused the valid ones that the group could not take, with the reason
   * @param changes that the call has made
   */
  public ChangedConversations answer(Map<ConversationID, Code> refused, List<ChangeID> changes) {
    List<String> success = new ArrayList<>();
    List<ItemFailure> failure = new ArrayList<>();
    byText.forEach(
        (text, id) -> {
          if (id instanceof Outcome.Failure<ConversationID> invalid) {
            failure.add(new ItemFailure(text, invalid.code().number(), invalid.message()));
          } else if (refused.containsKey(new ConversationID(text))) {
            failure.add(ItemFailure.of(text, refused.get(new ConversationID(text))));
          } else {
            success.add(text);
          }
        });
    return new ChangedConversations(success, failure, ChangeID.inAnswer(changes));
  }
}
