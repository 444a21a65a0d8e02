package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Whatever a version of a function is made of makes another one when it changes. The transform
 * takes care of what stands in the template; a parameter must be in the version's description,
 * which CloudFormation cannot change without making another version.
 */
final class VersionRules {

  private VersionRules() {}

  static void check(Transformed template, Findings findings) {
    template
        .resources("AWS::Lambda::Version")
        .forEach(
            (id, version) -> {
              String function = Transformed.text(version.at("/Properties/FunctionName"));
              findings.equal(
                  function + "'s parameters, by its version",
                  References.in(version.at("/Properties/Description")),
                  parameters(template, function));
              findings.equal(
                  function + "'s version once it is not wanted",
                  version.path("DeletionPolicy").asText(),
                  "Delete");
            });
  }

  /** Those that the function's properties name, also by way of conditions. */
  private static Set<String> parameters(Transformed template, String function) {
    ObjectNode properties = template.properties(function).deepCopy();
    // Of the function, and not of its versions.
    properties.remove("ReservedConcurrentExecutions");
    Set<String> names = References.in(properties);
    conditions(template, properties, names);
    names.removeIf(name -> template.root().path("Parameters").path(name).isMissingNode());
    return names;
  }

  private static void conditions(Transformed template, JsonNode node, Set<String> names) {
    if (node.has("Fn::If")) {
      JsonNode condition = template.root().path("Conditions").path(node.at("/Fn::If/0").asText());
      names.addAll(References.in(condition));
    }
    node.forEach(inner -> conditions(template, inner, names));
  }
}
