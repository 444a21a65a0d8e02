package conversationgroups.template;

import static conversationgroups.template.Transformed.text;
import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may connect to the WebSocket API, what is written down of it, and how the pusher reads. */
final class PushRules {

  private static final String CONDITION = "Pushing";

  /** Room for a batch's slowest device, and no more: a push is a hint. */
  private static final int LONGEST_AGE = 300;

  private PushRules() {}

  static void check(Transformed template, Findings findings) {
    checkRoutes(template, findings);
    checkStage(template.properties("EventStreamStage"), findings);
    checkPusher(template, findings);
    checkConditions(template, findings);
    JsonNode permission = template.properties("EventStreamConnectPermission");
    findings.equal(
        "from where the function behind $connect is invoked",
        text(permission.path("SourceArn")),
        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${EventStream}"
            + "/live/$connect");
    Functions.exports(template)
        .forEach((id, export) -> checkAddresses(template, id, export, findings));
  }

  private static void checkRoutes(Transformed template, Findings findings) {
    Set<String> routes = new TreeSet<>();
    template
        .resources("AWS::ApiGatewayV2::Route")
        .values()
        .forEach(route -> routes.add(route.at("/Properties/RouteKey").asText()));
    findings.equal("the routes of devices", routes, new TreeSet<>(Set.of("$connect", "$default")));
    findings.equal("what decides who connects", behind(template, "$connect"), "connectEventStream");
    findings.equal("what a device's own messages reach", behind(template, "$default"), "MOCK");
  }

  /** The exported function behind a route, or the kind of what stands there for one. */
  private static String behind(Transformed template, String routeKey) {
    for (JsonNode route : template.resources("AWS::ApiGatewayV2::Route").values()) {
      if (route.at("/Properties/RouteKey").asText().equals(routeKey)) {
        String target = text(route.at("/Properties/Target"));
        JsonNode integration =
            template.properties(target.replaceFirst("^integrations/\\$\\{(\\w+)}$", "$1"));
        if (!integration.path("IntegrationType").asText().equals("AWS_PROXY")) {
          return integration.path("IntegrationType").asText();
        }
        String alias =
            text(integration.path("IntegrationUri"))
                .replaceFirst(".*/functions/\\$\\{(\\w+)}/invocations$", "$1");
        String function = text(template.properties(alias).path("FunctionName"));
        return Functions.exports(template).getOrDefault(function, "nothing");
      }
    }
    return "nothing";
  }

  private static void checkStage(JsonNode stage, Findings findings) {
    findings.equal("the stage's API", text(stage.path("ApiId")), "EventStream");
    findings.equal("the stage's name", stage.path("StageName").asText(), "live");
    findings.require(
        stage.path("AutoDeploy").asBoolean(), "changes of devices' routes stay unseen");
    JsonNode usual = stage.path("DefaultRouteSettings");
    findings.equal(
        "devices' throttle", text(usual.path("ThrottlingRateLimit")), "RequestsPerSecond");
    findings.equal("devices' burst", text(usual.path("ThrottlingBurstLimit")), "RequestsPerSecond");
    findings.equal("the execution log", usual.path("LoggingLevel").asText(), "OFF");
    findings.require(
        !usual.path("DataTraceEnabled").asBoolean(true), "the execution log shows query strings");
    JsonNode log = stage.path("AccessLogSettings");
    findings.equal("devices' access log", text(log.path("DestinationArn")), "AccessLogs.Arn");
    String format = log.path("Format").asText();
    for (String secret : List.of("query", "path", "sourceIp", "userAgent", "requestOverride")) {
      findings.require(!format.contains(secret), "devices' access log has " + secret);
    }
  }

  private static void checkPusher(Transformed template, Findings findings) {
    JsonNode mapping = template.properties("PushConversationGroupEventsChanges");
    String alias = text(mapping.path("FunctionName"));
    String function = text(template.properties(alias).path("FunctionName"));
    findings.equal(
        "the pusher", Functions.exports(template).get(function), "pushConversationGroupEvents");
    findings.equal("the pusher's stream", text(mapping.path("EventSourceArn")), "Table.StreamArn");
    findings.equal("the pusher's start", text(mapping.path("StartingPosition")), "LATEST");
    findings.equal(
        "the pusher's answers",
        texts(mapping.path("FunctionResponseTypes")),
        List.of("ReportBatchItemFailures"));
    findings.equal(
        "the pusher's filter", texts(mapping.at("/FilterCriteria/Filters")), StreamRules.FILTER);
    int attempts = mapping.path("MaximumRetryAttempts").asInt(-1);
    findings.require(attempts >= 0 && attempts <= 5, "the pusher tries " + attempts + " times");
    int age = mapping.path("MaximumRecordAgeInSeconds").asInt(-1);
    findings.require(age > 0 && age <= LONGEST_AGE, "a push is tried for " + age + " seconds");
    findings.require(!mapping.has("DestinationConfig"), "pushes that failed are kept");
  }

  private static void checkConditions(Transformed template, Findings findings) {
    findings.equal(
        "what makes push",
        template.root().at("/Conditions/" + CONDITION).toString(),
        "{\"Fn::Equals\":[{\"Ref\":\"Push\"},\"true\"]}");
    findings.equal(
        "Push's default", template.root().at("/Parameters/Push/Default").asText(), "true");
    Map<String, String> exports = Functions.exports(template);
    template
        .resources("AWS::Lambda::Function")
        .forEach(
            (id, function) ->
                findings.equal(
                    id + " without push",
                    function.path("Condition").asText(),
                    Functions.OF_PUSH.contains(exports.get(id)) ? CONDITION : ""));
    template
        .root()
        .path("Resources")
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith("EventStream")) {
                findings.equal(
                    entry.getKey() + " without push",
                    entry.getValue().path("Condition").asText(),
                    entry.getKey().startsWith("EventStreamDomain")
                        ? "OwnEventStreamDomain"
                        : CONDITION);
              }
            });
    findings.equal(
        "what makes devices' own domain",
        template.root().at("/Conditions/OwnEventStreamDomain").toString(),
        "{\"Fn::And\":[{\"Condition\":\"Pushing\"},"
            + "{\"Fn::Not\":[{\"Fn::Equals\":[{\"Ref\":\"EventStreamDomainName\"},\"\"]}]}]}");
  }

  /** Only who sends, looks or closes knows where; only who gives tickets knows for where. */
  private static void checkAddresses(
      Transformed template, String id, String export, Findings findings) {
    JsonNode variables = Functions.variables(template.resource(id));
    boolean manages =
        Permissions.of(export).stream().anyMatch(a -> a.startsWith(Permissions.CONNECTIONS));
    findings.equal(
        id + "'s connections",
        texts(variables.path("CONNECTIONS_URL")),
        manages ? DomainRules.addresses("https") : List.of());
    findings.equal(
        id + "'s address for devices",
        texts(variables.path("EVENT_STREAM_URL")),
        export.equals("openEventStream") ? DomainRules.addresses("wss") : List.of());
  }
}
