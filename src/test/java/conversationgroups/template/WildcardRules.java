package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** No policy allows more than it names. */
final class WildcardRules {

  /** Actions that may be allowed on every resource, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "xray:PutTraceSegments", "X-Ray has no resource for it",
          "xray:PutTelemetryRecords", "X-Ray has no resource for it",
          "cloudwatch:DescribeAlarms", "so has the role that AWS offers for CodeDeploy");

  private WildcardRules() {}

  static void check(Transformed template, Findings findings) {
    for (String type : List.of("AWS::IAM::Role", "AWS::IAM::ManagedPolicy", "AWS::IAM::Policy")) {
      template
          .resources(type)
          .forEach(
              (id, resource) -> {
                JsonNode properties = resource.path("Properties");
                Statements.own(properties)
                    .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                    .forEach(statement -> check(id, statement, findings));
                Transformed.texts(properties.path("ManagedPolicyArns"))
                    .forEach(
                        policy ->
                            findings.require(
                                template.resource(policy).isObject(),
                                id + " has rights that the template does not show: " + policy));
              });
    }
    Stream.of("AWS::SNS::TopicPolicy", "AWS::S3::BucketPolicy")
        .forEach(
            type ->
                template
                    .resources(type)
                    .forEach(
                        (id, policy) ->
                            Statements.own(policy.path("Properties"))
                                .forEach(statement -> checkDenies(id, statement, findings))));
  }

  private static void check(String id, JsonNode statement, Findings findings) {
    findings.require(
        !statement.has("NotAction") && !statement.has("NotResource"),
        id + " allows everything but something");
    for (String action : Transformed.texts(statement.path("Action"))) {
      findings.require(!action.contains("*"), id + " allows the wildcard " + action);
      for (String resource : Transformed.texts(statement.path("Resource"))) {
        findings.require(
            !resource.startsWith("*") || EXCEPTIONS.containsKey(action),
            id + " allows " + action + " on every resource");
      }
    }
  }

  private static void checkDenies(String id, JsonNode statement, Findings findings) {
    findings.equal(id + "'s effect", statement.path("Effect").asText(), "Deny");
    findings.equal(
        id + "'s condition",
        statement.path("Condition").path("Bool").path("aws:SecureTransport").asText(),
        "false");
  }
}
