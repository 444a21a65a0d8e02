package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Each function may do what its code does, and nothing else. */
final class AccessRules {

  private static final Set<String> OF_EVERY_FUNCTION =
      Set.of(
          "logs:CreateLogStream FunctionLogs.Arn",
          "logs:PutLogEvents FunctionLogs.Arn",
          "xray:PutTraceSegments *",
          "xray:PutTelemetryRecords *");

  private static final Set<String> LEADING_KEYS = Set.of("U#*");

  private AccessRules() {}

  static void check(Transformed template, Findings findings) {
    Map<String, String> roles = new TreeMap<>();
    Functions.exports(template)
        .forEach(
            (id, export) -> {
              String role =
                  Transformed.text(template.properties(id).path("Role"))
                      .replaceFirst("\\.Arn$", "");
              findings.require(
                  roles.put(role, id) == null, id + " shares the role " + role + " with another");
              findings.equal(id + "'s rights", rights(template, role), expected(export));
              Statements.ofRole(template, role).forEach(s -> checkKeys(id, s, findings));
              checkTrust(role, template.properties(role), findings);
            });
  }

  private static Set<String> rights(Transformed template, String role) {
    Set<String> rights = new TreeSet<>();
    Statements.ofRole(template, role).map(Statements::allowed).forEach(rights::addAll);
    return rights;
  }

  private static Set<String> expected(String export) {
    Set<String> expected = new TreeSet<>(OF_EVERY_FUNCTION);
    Permissions.of(export)
        .forEach(
            action -> {
              if (action.startsWith("sns:")) {
                expected.addAll(Set.of(action + " Topic", action + " FifoTopic"));
              } else {
                expected.add(right(action));
              }
            });
    if (!Permissions.of(export).isEmpty()) {
      expected.add("kms:Decrypt KeyArn");
      expected.add("kms:DescribeKey KeyArn");
    }
    if (Permissions.of(export).contains("sns:Publish")) {
      expected.addAll(Permissions.OF_BUCKET);
      expected.add("kms:GenerateDataKey KeyArn");
    }
    if (Functions.OF_STREAM.contains(export)) {
      expected.addAll(Permissions.OF_STREAM);
    }
    return expected;
  }

  private static String right(String action) {
    if (action.startsWith(Permissions.CONNECTIONS)) {
      String method = action.substring(Permissions.CONNECTIONS.length());
      return "execute-api:ManageConnections arn:${AWS::Partition}:execute-api:${AWS::Region}"
          + ":${AWS::AccountId}:${EventStream}/live/%s/@connections/*".formatted(method);
    }
    return action + " Table.Arn";
  }

  /** Items only in users' partitions; keys only by way of the service that they belong to. */
  private static void checkKeys(String id, JsonNode statement, Findings findings) {
    JsonNode condition = statement.path("Condition");
    if (Transformed.texts(statement.path("Resource")).contains("Table.Arn")) {
      JsonNode keys = condition.path("ForAllValues:StringLike").path("dynamodb:LeadingKeys");
      findings.equal(id + "'s partitions", Set.copyOf(Transformed.texts(keys)), LEADING_KEYS);
    }
    if (Transformed.texts(statement.path("Resource")).contains("KeyArn")) {
      String service = Transformed.text(condition.path("StringEquals").path("kms:ViaService"));
      findings.require(
          service.matches("(dynamodb|sns|s3)\\.\\$\\{AWS::Region}\\.\\$\\{AWS::URLSuffix}"),
          id + " may use the key by way of " + service);
    }
  }

  private static void checkTrust(String role, JsonNode properties, Findings findings) {
    JsonNode statements = properties.at("/AssumeRolePolicyDocument/Statement");
    findings.equal("the number of those who may be " + role, statements.size(), 1);
    findings.equal(
        "who may be " + role,
        statements.at("/0/Principal/Service").asText(),
        "lambda.amazonaws.com");
  }
}
