package conversationgroups.testing;

import java.util.HashMap;
import java.util.Map;

/**
 * A call of an operation, before it is known how it gets there.
 *
 * @param query raw, without the question mark; empty for none
 * @param body null for none
 * @param headers names in lower case
 */
public record Request(
    String method, String operation, String query, String body, Map<String, String> headers) {

  static final Map<String, String> JSON = Map.of("content-type", "application/json");

  public static Request post(String operation, String body) {
    return new Request("POST", operation, "", body, JSON);
  }

  public static Request get(String operation, String query) {
    return new Request("GET", operation, query, null, Map.of());
  }

  public Request with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Request(method, operation, query, body, all);
  }

  public Request withQuery(String given) {
    return new Request(method, operation, given, body, headers);
  }
}
