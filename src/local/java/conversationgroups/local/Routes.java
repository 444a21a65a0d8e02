package conversationgroups.local;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The routes of the template: which function answers which method and path. As at API Gateway, a
 * route of the whole path goes before one of a path's beginning ({@code /{proxy+}}), and that
 * before {@code $default}.
 */
@Singleton
public class Routes {

  /** The route of everything that no other route matches. */
  static final String DEFAULT = "$default";

  private static final String GREEDY = "{proxy+}";

  /**
   * @param key as API Gateway names it: {@code POST /path}, or {@code $default}
   * @param authorized whether a token is asked for
   */
  record Route(String key, String function, boolean authorized) {}

  private final Map<String, Route> byKey = new HashMap<>();

  Routes(Template template) {
    template
        .functions()
        .forEach(
            (name, function) ->
                Template.events(function, "HttpApi").stream()
                    .map(event -> route(name, event))
                    .forEach(route -> byKey.put(route.key(), route)));
  }

  private static Route route(String function, Map<String, Object> event) {
    String key =
        event.containsKey("Path") ? event.get("Method") + " " + event.get("Path") : DEFAULT;
    return new Route(key, function, Template.object(event, "Auth").containsKey("Authorizer"));
  }

  Route match(String method, String path) {
    String key = method + " " + path;
    Route exact = byKey.get(key);
    return exact != null ? exact : greedy(key);
  }

  /** The one with the longest beginning; {@code {proxy+}} stands for at least one character. */
  private Route greedy(String key) {
    return byKey.values().stream()
        .filter(route -> route.key().endsWith(GREEDY))
        .filter(route -> begins(key, route.key().substring(0, route.key().indexOf(GREEDY))))
        .max(Comparator.comparingInt(route -> route.key().length()))
        .orElse(byKey.get(DEFAULT));
  }

  private static boolean begins(String key, String beginning) {
    return key.startsWith(beginning) && key.length() > beginning.length();
  }
}
