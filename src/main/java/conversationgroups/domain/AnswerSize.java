package conversationgroups.domain;

import conversationgroups.domain.ConversationList.Grouped;

/**
 * How much room there is in one answer. Lambda hands over 6 MB, in which the answer's JSON stands
 * as a text in JSON: a quotation mark or backslash of a name or ID takes 4 bytes there.
 */
public final class AnswerSize {

  /**
   * Lambda's limit, less what is no list of conversations: headers, and the names of all groups.
   */
  static final int MOST = 6 * 1024 * 1024 - 100_000;

  /** Of a conversation: what stands around its ID and the names of its groups. */
  private static final int ROW =
      "{\\\"conversationID\\\":\\\"\\\",\\\"conversationGroupList\\\":[]},".length();

  /** Of a group's name: what stands around it. */
  private static final int NAME = "\\\"\\\",".length();

  private int bytes;

  /** Whether one more conversation fits; if so, it is counted. */
  public boolean takes(Grouped conversation) {
    int more = bytesOf(conversation);
    if (bytes + more > MOST) {
      return false;
    }
    bytes += more;
    return true;
  }

  static int bytesOf(Grouped conversation) {
    return ROW
        + escaped(conversation.conversationID())
        + conversation.conversationGroupList().stream()
            .mapToInt(name -> NAME + escaped(name))
            .sum();
  }

  private static int escaped(String text) {
    int quoted = (int) text.chars().filter(c -> c == '"' || c == '\\').count();
    return Text.utf8Length(text) + 3 * quoted;
  }
}
