package conversationgroups.domain;

/**
 * What a group is stored under for the whole of its life, whatever its name: 8 characters of
 * base64url, unique among the groups of one user.
 */
public record GroupID(String value) {

  /** Regular expression of every group ID. */
  static final String FORM = "[A-Za-z0-9_-]{8}";

  private static final int BYTES = 6;

  /** Characters of every group ID. */
  public static final int LENGTH = 8;

  /**
   * The ID for the group that a call makes. It depends on the call alone, so that a repeat by
   * Lambda asks for the same group.
   *
   * @param mark tells the call from every other
   * @param attempt counts up from 0 where an ID is still taken
   */
  public static GroupID of(String mark, int attempt) {
    byte[] digest = Digests.sha256(mark, Integer.toString(attempt));
    return new GroupID(Digests.base64url(digest, BYTES));
  }

  @Override
  public String toString() {
    return value;
  }
}
