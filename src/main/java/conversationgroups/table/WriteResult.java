package conversationgroups.table;

import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a write came to, in the form in which it can be remembered for a repeat of the call.
 *
 * @param message empty for a success
 * @param refused the valid conversations that the write did not take
 * @param group the group that the write made or changed
 */
public record WriteResult(
    Code code, String message, Map<ConversationID, Code> refused, Optional<GroupID> group) {

  public static WriteResult success() {
    return new WriteResult(Code.SUCCESS, "", Map.of(), Optional.empty());
  }

  /** The group took what is not refused. */
  public static WriteResult success(GroupID group, Map<ConversationID, Code> refused) {
    return new WriteResult(Code.SUCCESS, "", refused, Optional.of(group));
  }

  public static WriteResult refusal(Code code, String message) {
    return new WriteResult(code, message, Map.of(), Optional.empty());
  }

  public boolean isSuccess() {
    return code == Code.SUCCESS;
  }

  public <T> Outcome<T> outcome(Supplier<T> answer) {
    return isSuccess() ? Outcome.success(answer.get()) : Outcome.failure(code, message);
  }
}
