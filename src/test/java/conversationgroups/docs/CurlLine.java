package conversationgroups.docs;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A curl command as the README has it, made into the request that curl would send. Knows words in
 * single or double quotes, variables, and the options {@code -s}, {@code -H} and {@code -d};
 * anything else is an error, so that no example goes by unread.
 */
final class CurlLine {

  /** What curl sends with {@code -d} where no header says otherwise. */
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern PART = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z]+)");

  private CurlLine() {}

  static HttpRequest request(String command, Map<String, String> variables) {
    List<String> words = words(command, variables);
    if (!words.remove(0).equals("curl")) {
      throw new IllegalArgumentException("not a curl command: " + command);
    }
    HttpRequest.Builder request = HttpRequest.newBuilder();
    boolean ownType = false;
    String data = null;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "-s" -> {}
        case "-d" -> data = words.get(++i);
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          ownType |= header[0].equalsIgnoreCase("content-type");
          request.header(header[0], header[1]);
        }
        default -> {
          if (!word.startsWith("http://")) {
            throw new IllegalArgumentException("cannot read " + word + " in " + command);
          }
          request.uri(URI.create(word));
        }
      }
    }
    if (data != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(data, StandardCharsets.UTF_8));
      if (!ownType) {
        request.header("Content-Type", FORM);
      }
    }
    return request.build();
  }

  private static List<String> words(String command, Map<String, String> variables) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.replace("\\\n", " ").strip());
    while (word.find()) {
      StringBuilder text = new StringBuilder();
      Matcher part = PART.matcher(word.group());
      while (part.find()) {
        boolean literal = part.group(1) != null;
        String open = part.group(2) != null ? part.group(2) : part.group(3);
        text.append(literal ? part.group(1) : expand(open, variables));
      }
      words.add(text.toString());
    }
    return words;
  }

  private static String expand(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            name -> {
              String value = variables.get(name.group(1));
              if (value == null) {
                throw new IllegalArgumentException("no variable " + name.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
