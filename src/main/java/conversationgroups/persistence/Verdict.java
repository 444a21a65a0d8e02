package conversationgroups.persistence;

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
record Verdict(
    Code code, String message, Map<ConversationID, Code> refused, Optional<GroupID> group) {

  static Verdict success() {
    return new Verdict(Code.SUCCESS, "", Map.of(), Optional.empty());
  }

  /** The group took what is not refused. */
  static Verdict success(GroupID group, Map<ConversationID, Code> refused) {
    return new Verdict(Code.SUCCESS, "", refused, Optional.of(group));
  }

  static Verdict refusal(Code code, String message) {
    return new Verdict(code, message, Map.of(), Optional.empty());
  }

  boolean isSuccess() {
    return code == Code.SUCCESS;
  }

  <T> Outcome<T> outcome(Supplier<T> answer) {
    return isSuccess() ? Outcome.success(answer.get()) : Outcome.failure(code, message);
  }
}
