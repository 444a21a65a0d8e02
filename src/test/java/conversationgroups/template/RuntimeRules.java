package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Lambda's own Java with snapshots, or the layer's without: one choice in all that it touches.
 * Operators' functions have no snapshot, which would be asleep when they are called.
 */
final class RuntimeRules {

  private RuntimeRules() {}

  static void check(Transformed template, Findings findings) {
    template
        .resources("AWS::Lambda::Function")
        .forEach(
            (id, function) -> {
              check(id, function.path("Properties"), findings);
              String export = Functions.exports(template).get(id);
              findings.equal(
                  id + "'s snapshots",
                  function.at("/Properties/SnapStart/ApplyOn").toString(),
                  Functions.OF_OPERATORS.contains(export)
                      ? "\"None\""
                      : either("\"None\"", "\"PublishedVersions\""));
            });
    JsonNode layer = template.root().at("/Parameters/RuntimeLayerArn");
    findings.equal("the layer unless one is given", layer.path("Default").asText("none"), "");
    findings.equal(
        "what makes it the layer's",
        template.root().at("/Conditions/OwnRuntime").toString(),
        "{\"Fn::Not\":[{\"Fn::Equals\":[{\"Ref\":\"RuntimeLayerArn\"},\"\"]}]}");
  }

  private static void check(String id, JsonNode properties, Findings findings) {
    findings.equal(
        id + "'s runtime",
        properties.path("Runtime").toString(),
        either("\"provided.al2023\"", "\"java25\""));
    findings.equal(
        id + "'s layers",
        properties.path("Layers").toString(),
        either("[{\"Ref\":\"RuntimeLayerArn\"}]", "{\"Ref\":\"AWS::NoValue\"}"));
    findings.equal(
        id + "'s processors",
        properties.path("Architectures").toString(),
        "[{\"Ref\":\"Architecture\"}]");
  }

  private static String either(String own, String managed) {
    return "{\"Fn::If\":[\"OwnRuntime\"," + own + "," + managed + "]}";
  }
}
