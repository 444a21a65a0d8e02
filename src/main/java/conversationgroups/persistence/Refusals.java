package conversationgroups.persistence;

import conversationgroups.domain.Code;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Text;

/** The refusals that only the table can know of. */
final class Refusals {

  private Refusals() {}

  static Verdict notFound(String field, GroupName name) {
    return Verdict.refusal(
        Code.GROUP_NOT_FOUND,
        "there is no group \"" + name + "\", which " + field + " names; names are case-sensitive");
  }

  static Verdict taken(String field, GroupName name) {
    return Verdict.refusal(
        Code.GROUP_NAME_TAKEN,
        "there is a group \"" + name + "\" already; " + field + " must be a new name");
  }

  static Verdict tooMany() {
    return Verdict.refusal(
        Code.TOO_MANY_GROUPS,
        Text.format(
            "there are %d groups already, the most a user can have; delete one first",
            Limits.GROUPS_PER_USER));
  }

  static Verdict keyReused() {
    return Verdict.refusal(
        Code.IDEMPOTENCY_KEY_REUSED,
        "this Idempotency-Key came with another request; give each request a key of its own");
  }
}
