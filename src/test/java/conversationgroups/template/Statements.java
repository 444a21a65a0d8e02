package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The statements of policies, those on a condition of the template included. */
final class Statements {

  private Statements() {}

  /** Those of a role: its own, and those of the template's policies that it refers to. */
  static Stream<JsonNode> ofRole(Transformed template, String role) {
    JsonNode properties = template.properties(role);
    return Stream.concat(
        own(properties),
        Transformed.texts(properties.path("ManagedPolicyArns")).stream()
            .flatMap(policy -> own(template.properties(policy))));
  }

  /** Those that stand in a role or a policy itself. */
  static Stream<JsonNode> own(JsonNode properties) {
    Stream<JsonNode> inline =
        Transformed.all(properties.path("Policies")).map(policy -> policy.path("PolicyDocument"));
    return Stream.concat(inline, Transformed.all(properties.path("PolicyDocument")))
        .flatMap(document -> Transformed.all(document.path("Statement")));
  }

  /** What a statement allows: each action with each resource. */
  static Set<String> allowed(JsonNode statement) {
    Set<String> allowed = new TreeSet<>();
    for (String action : Transformed.texts(statement.path("Action"))) {
      for (String resource : Transformed.texts(statement.path("Resource"))) {
        allowed.add(action + " " + resource);
      }
    }
    return allowed;
  }
}
