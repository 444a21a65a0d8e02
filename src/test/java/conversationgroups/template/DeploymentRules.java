package conversationgroups.template;

import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** New versions come in step by step, and the stack can be made at all. */
final class DeploymentRules {

  static final List<String> ALARMS =
      List.of(
          "ServerErrorsAlarm",
          "OperationErrorsAlarm",
          "OtherErrorsAlarm",
          "PublisherErrorsAlarm",
          "PublisherFailuresAlarm");

  private DeploymentRules() {}

  static void check(Transformed template, Findings findings) {
    var groups = template.resources("AWS::CodeDeploy::DeploymentGroup");
    for (String function : Functions.exports(template).keySet()) {
      JsonNode group = groups.getOrDefault(function + "DeploymentGroup", template.root());
      JsonNode configuration = group.at("/Properties/AlarmConfiguration/Fn::If");
      findings.equal(
          "the condition of " + function + "'s alarms", configuration.path(0).asText(), "Gradual");
      List<String> alarms =
          Transformed.all(configuration.path(1).path("Alarms"))
              .map(alarm -> Transformed.text(alarm.path("Name")))
              .toList();
      findings.equal(function + "'s alarms", alarms, ALARMS);
      findings.equal(
          "who deploys " + function,
          texts(group.at("/Properties/ServiceRoleArn")),
          List.of("DeploymentRole.Arn"));
    }
    checkRights(template, findings);
    checkOrder(template, findings);
  }

  private static void checkRights(Transformed template, Findings findings) {
    Set<String> expected = new TreeSet<>();
    for (String function : Functions.exports(template).keySet()) {
      for (String action : List.of("GetAlias", "UpdateAlias", "GetProvisionedConcurrencyConfig")) {
        expected.add("lambda:" + action + " " + function + ".Arn");
        expected.add("lambda:" + action + " ${" + function + ".Arn}:live");
      }
    }
    expected.add("cloudwatch:DescribeAlarms *");
    Set<String> rights = new TreeSet<>();
    Statements.ofRole(template, "DeploymentRole").map(Statements::allowed).forEach(rights::addAll);
    findings.equal("the deployment's rights", rights, expected);
  }

  /** CloudFormation refuses resources that wait for each other, by an update policy too. */
  private static void checkOrder(Transformed template, Findings findings) {
    Map<String, Set<String>> waitsFor = new TreeMap<>();
    template
        .root()
        .path("Resources")
        .properties()
        .forEach(entry -> waitsFor.put(entry.getKey(), References.in(entry.getValue())));
    Set<String> ready = new HashSet<>();
    boolean progress = true;
    while (progress) {
      progress =
          waitsFor
              .entrySet()
              .removeIf(
                  entry -> {
                    entry
                        .getValue()
                        .removeIf(name -> ready.contains(name) || !waitsFor.containsKey(name));
                    return entry.getValue().isEmpty() && ready.add(entry.getKey());
                  });
    }
    findings.require(
        waitsFor.isEmpty(), "resources that wait for each other: " + waitsFor.keySet());
  }
}
