package conversationgroups.cost;

/**
 * What a user has.
 *
 * @param conversations of the group that calls are about
 */
record Shape(int otherGroups, int conversationsOfOthers, int conversations) {

  /** Five groups, of which four are small. */
  static Shape groupOf(int conversations) {
    return new Shape(4, 10, conversations);
  }

  static Shape groups(int groups) {
    return new Shape(groups - 1, 1, 1);
  }

  int memberships() {
    return otherGroups * conversationsOfOthers + conversations;
  }
}
