package conversationgroups.template;

import static conversationgroups.template.Transformed.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** A stack that nobody calls costs what it stores, and nothing else unless that is asked for. */
final class IdleRules {

  private static final String CONDITION = "Monitored";

  private static final Set<String> CONDITIONS = Set.of(CONDITION, "PushMonitored");

  /** Billed by the month, once an account has used its free ones. */
  private static final List<String> BY_THE_MONTH =
      List.of("AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::Logs::MetricFilter");

  /**
   * Of two metrics, of the ten that an account has free: nobody else tells of what subscribers
   * miss.
   */
  private static final Set<String> ALWAYS = Set.of("FailuresKeptAlarm");

  /** Billed by the hour or the month, and not needed. */
  private static final List<String> NEVER =
      List.of(
          "AWS::KMS::Key",
          "AWS::SecretsManager::Secret",
          "AWS::WAFv2::WebACL",
          "AWS::EC2::NatGateway",
          "AWS::EC2::VPCEndpoint");

  private IdleRules() {}

  static void check(Transformed template, Findings findings) {
    for (String type : BY_THE_MONTH) {
      template
          .resources(type)
          .forEach(
              (id, resource) ->
                  findings.require(
                      ALWAYS.contains(id)
                          ? resource.path("Condition").isMissingNode()
                          : CONDITIONS.contains(resource.path("Condition").asText()),
                      id + "'s condition: " + resource.path("Condition")));
    }
    for (String type : NEVER) {
      findings.require(template.resources(type).isEmpty(), "idle, there would be a " + type);
    }
    template
        .resources("AWS::Lambda::Alias")
        .forEach(
            (id, alias) ->
                findings.require(
                    !alias.path("Properties").has("ProvisionedConcurrencyConfig"),
                    id + " is provisioned, also while idle"));
    findings.equal(
        "what makes a budget",
        template.only("AWS::Budgets::Budget").path("Condition").asText(),
        "Budgeted");
    findings.equal(
        "what makes alarms",
        template.root().at("/Conditions/" + CONDITION).toString(),
        "{\"Fn::Equals\":[{\"Ref\":\"Monitoring\"},\"true\"]}");
    findings.equal(
        "Monitoring's default",
        template.root().at("/Parameters/Monitoring/Default").asText(),
        "false");
    checkRule(template, "GradualDeploymentsAreWatched", "DeploymentType", findings);
  }

  /** Whoever sets a parameter that needs alarms is told so before anything is deployed. */
  private static void checkRule(
      Transformed template, String name, String parameter, Findings findings) {
    JsonNode rule = template.root().path("Rules").path(name);
    findings.equal(
        "what " + name + " asks",
        text(rule.at("/Assertions/0/Assert")),
        "{\"Fn::Equals\":[{\"Ref\":\"Monitoring\"},\"true\"]}");
    findings.equal(
        "when " + name + " asks",
        text(rule.at("/RuleCondition/Fn::Not/0/Fn::Equals/0")),
        parameter);
  }
}
