package conversationgroups.local.sns.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cuts a list into the pages of 100 that SNS answers with. */
public final class Page {

  private static final int SIZE = 100;

  private Page() {}

  /** The result of a listing: the page that the query asks for, and the token of the next. */
  public static <T> Map<String, Object> of(
      Query query, String name, List<T> all, Function<T, Map<String, String>> member) {
    int from = start(query, all.size());
    int to = Math.min(from + SIZE, all.size());
    Map<String, Object> result = new LinkedHashMap<>();
    result.put(name, all.subList(from, to).stream().map(member).toList());
    if (to < all.size()) {
      result.put("NextToken", Integer.toString(to));
    }
    return result;
  }

  private static int start(Query query, int size) {
    String token = query.optional("NextToken").orElse("0");
    if (!token.matches("\\d{1,9}")) {
      throw SnsException.invalidParameter("NextToken Reason: not a token of this endpoint");
    }
    return Math.min(Integer.parseInt(token), size);
  }
}
