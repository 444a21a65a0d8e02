package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.funqy.Funq;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The functions of the template and of the code, by the name that {@code Funq} gives them. */
final class Functions {

  private Functions() {}

  /** Those of the code. */
  static final Set<String> IN_CODE =
      new ClassFileImporter()
          .importPackages("conversationgroups.functions").stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Funq.class))
              .map(method -> method.getName())
              .collect(Collectors.toUnmodifiableSet());

  /** Those that no route leads to and nothing but an operator's command line invokes. */
  static final Set<String> OF_OPERATORS = Set.of("eraseUser", "listConnections", "disconnectUser");

  /** Those that Lambda hands the table's stream. */
  static final Set<String> OF_STREAM =
      Set.of("publishConversationGroupEvents", "pushConversationGroupEvents");

  /** Those that the condition Pushing makes. */
  static final Set<String> OF_PUSH =
      Set.of(
          "openEventStream",
          "connectEventStream",
          "pushConversationGroupEvents",
          "listConnections",
          "disconnectUser");

  /** Logical ID to exported name. */
  static Map<String, String> exports(Transformed template) {
    Map<String, String> exports = new TreeMap<>();
    template
        .resources("AWS::Lambda::Function")
        .forEach(
            (id, function) ->
                exports.put(
                    id, variables(function).path("QUARKUS_FUNQY_EXPORT").asText("nothing")));
    return exports;
  }

  /** Logical IDs of those that run without an operator: what alarms and the dashboard watch. */
  static Set<String> watched(Transformed template) {
    Map<String, String> exports = exports(template);
    exports.values().removeAll(OF_OPERATORS);
    return exports.keySet();
  }

  static JsonNode variables(JsonNode function) {
    return function.at("/Properties/Environment/Variables");
  }
}
