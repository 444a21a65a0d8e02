package conversationgroups.store;

import conversationgroups.domain.Code;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Text;
import conversationgroups.table.WriteResult;

/** The refusals that only the table can know of. */
final class Refusals {

  private Refusals() {}

  static WriteResult notFound(String field, GroupName name) {
    return WriteResult.refusal(
        Code.GROUP_NOT_FOUND,
        "there is no group \"" + name + "\", which " + field + " names; names are case-sensitive");
  }

  static WriteResult taken(String field, GroupName name) {
    return WriteResult.refusal(
        Code.GROUP_NAME_TAKEN,
        "there is a group \"" + name + "\" already; " + field + " must be a new name");
  }

  static WriteResult tooMany() {
    return WriteResult.refusal(
        Code.TOO_MANY_GROUPS,
        Text.format(
            "there are %d groups already, the most a user can have; delete one first",
            Limits.GROUPS_PER_USER));
  }

  static WriteResult keyReused() {
    return WriteResult.refusal(
        Code.IDEMPOTENCY_KEY_REUSED,
        "this Idempotency-Key came with another request; give each request a key of its own");
  }
}
