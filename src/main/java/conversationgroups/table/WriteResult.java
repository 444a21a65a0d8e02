package conversationgroups.table;

import conversationgroups.domain.ChangeID;
import conversationgroups.domain.Code;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupList;
import conversationgroups.domain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a write came to, in the form in which it can be remembered for a repeat of the call.
 *
 * @param message empty for a success
 * @param refused the valid conversations that the write did not take
 * @param group the group that the write made or changed, or found as it should be
 * @param changeIDs of the changes that it made, in their order; empty if it changed nothing
 * @param present the groups that there are, of {@link Code#OTHER_GROUPS} alone; else null
 * @param plan the groups that the call leaves, of its first write; empty of other calls
 * @param expires when it is forgotten, in seconds since 1970
 */
public record WriteResult(
    Code code,
    String message,
    Map<ConversationID, Code> refused,
    Optional<GroupID> group,
    List<ChangeID> changeIDs,
    GroupList present,
    List<GroupToLeave> plan,
    long expires) {

  /** Without what only a few calls remember. */
  public WriteResult(
      Code code,
      String message,
      Map<ConversationID, Code> refused,
      Optional<GroupID> group,
      List<ChangeID> changeIDs,
      long expires) {
    this(code, message, refused, group, changeIDs, null, List.of(), expires);
  }

  public boolean isSuccess() {
    return code == Code.SUCCESS;
  }

  public <T> Outcome<T> outcome(Supplier<T> answer) {
    return isSuccess()
        ? Outcome.success(answer.get())
        : new Outcome.Failure<>(code, message, present);
  }
}
