package conversationgroups.local;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The routes of the template: which function answers which method and path. */
@Singleton
public class Routes {

  /** The route of everything that no other route matches. */
  static final String DEFAULT = "$default";

  /**
   * @param key as API Gateway names it: {@code POST /path}, or {@code $default}
   * @param authorized whether a token is asked for
   */
  record Route(String key, String function, boolean authorized) {}

  private final Map<String, Route> byKey = new HashMap<>();

  Routes(Template template) {
    for (Template.Resource function : template.resources("AWS::Serverless::Function")) {
      String export =
          (String)
              Template.object(function.properties(), "Environment", "Variables")
                  .get("QUARKUS_FUNQY_EXPORT");
      Template.object(function.properties(), "Events").values().stream()
          .filter(event -> "HttpApi".equals(((Map<?, ?>) event).get("Type")))
          .map(event -> route(export, Template.object(event, "Properties")))
          .forEach(route -> byKey.put(route.key(), route));
    }
  }

  private static Route route(String function, Map<String, Object> event) {
    String key =
        event.containsKey("Path") ? event.get("Method") + " " + event.get("Path") : DEFAULT;
    boolean authorized = !"NONE".equals(Template.object(event, "Auth").get("Authorizer"));
    return new Route(key, function, authorized);
  }

  Route match(String method, String path) {
    return byKey.getOrDefault(method + " " + path, byKey.get(DEFAULT));
  }
}
