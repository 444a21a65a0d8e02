package conversationgroups.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line of the import asks for.
 *
 * @param groups names as they are typed, in order, with the IDs of their conversations
 * @param problems what of the line could not be read
 */
record ContactGroups(
    long line, String user, List<Map.Entry<String, Set<String>>> groups, List<Problem> problems) {

  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

  /**
   * Something that was not taken.
   *
   * @param what in words: the line, a group, or a conversation
   * @param code as the service answers, or would
   */
  record Problem(String what, int code, String why) {

    /** Half a surrogate has no bytes in the report; there it stands as JSON escapes it. */
    Problem {
      what = LONE_SURROGATE.matcher(what).replaceAll(half -> escape(half.group()));
    }

    private static String escape(String half) {
      return "\\\\u%04x".formatted((int) half.charAt(0));
    }
  }
}
