package conversationgroups.domain;

/** The refusals that only the user's groups as they are can tell of. */
public final class Refusals {

  private Refusals() {}

  /**
   * @param field of the request that names the group
   */
  public static <T> Outcome.Failure<T> notFound(String field, GroupName name) {
    return new Outcome.Failure<>(
        Code.GROUP_NOT_FOUND,
        "there is no group \"" + name + "\", which " + field + " names; names are case-sensitive");
  }

  public static <T> Outcome.Failure<T> taken(String field, GroupName name) {
    return new Outcome.Failure<>(
        Code.GROUP_NAME_TAKEN,
        "there is a group \"" + name + "\" already; " + field + " must be a new name");
  }

  public static <T> Outcome.Failure<T> tooManyGroups() {
    return new Outcome.Failure<>(
        Code.TOO_MANY_GROUPS,
        Text.format(
            "there are %d groups already, the maximum for a user; delete one first",
            Limits.GROUPS_PER_USER));
  }

  public static <T> Outcome.Failure<T> otherGroups(GroupList present) {
    return new Outcome.Failure<>(
        Code.OTHER_GROUPS,
        "groupNameList must have the name of each group exactly once; data has the groups that"
            + " there are",
        present);
  }

  public static <T> Outcome.Failure<T> keyReused() {
    return new Outcome.Failure<>(
        Code.IDEMPOTENCY_KEY_REUSED,
        "this Idempotency-Key came with another request; give each request a key of its own");
  }
}
