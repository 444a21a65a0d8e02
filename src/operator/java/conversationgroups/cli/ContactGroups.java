package conversationgroups.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one line of the import asks for.
 *
 * @param groups names as they are typed, in order, with the IDs of their conversations
 * @param problems what of the line could not be read
 */
record ContactGroups(
    long line, String user, List<Map.Entry<String, Set<String>>> groups, List<Problem> problems) {

  /**
   * Something that was not taken.
   *
   * @param what in words: the line, a group, or a conversation
   * @param code as the service answers, or would
   */
  record Problem(String what, int code, String why) {}
}
