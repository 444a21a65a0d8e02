package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.observability.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code sam deploy --guided}, walked through by Enter alone. SAM CLI cannot run without an
 * account; these are its prompts as its source has them (guided_context.py and auth_utils.py): one
 * for each parameter, whose default is the override in samconfig.toml or Python's text of the
 * template's default, but with NoEcho there is none and Enter is not taken; and one for each event
 * of an API that shows no authorization, on which Enter ends the deployment.
 */
@Tag("tools")
class GuidedDeploymentTest {

  private static Transformed template;
  private static Map<String, String> overrides;

  @BeforeAll
  static void read() throws Exception {
    template = Transformed.of(List.of(Transformed.source())).get(0);
    overrides = new SamconfigTest().overrides("default");
  }

  @Test
  void everyPromptTakesEnter() {
    assertThat(template.root().path("Parameters")).isNotEmpty();
    template
        .root()
        .path("Parameters")
        .properties()
        .forEach(
            parameter ->
                assertThat(problems(parameter.getKey(), parameter.getValue()))
                    .as(parameter.getKey())
                    .isEmpty());
  }

  @Test
  void promptsThatTakeNoEnterAreSeen() {
    assertThat(problems("a", parameter("NoEcho", "true").put("Default", ""))).isNotEmpty();
    assertThat(problems("a", parameter("Type", "Number"))).isNotEmpty();
    assertThat(problems("a", parameter("AllowedPattern", "^https://.+$"))).isNotEmpty();
    ObjectNode list = parameter("Type", "String").put("Default", "x");
    list.putArray("AllowedValues").add("y");
    assertThat(problems("a", list)).isNotEmpty();
    assertThat(problems("a", parameter("Type", "String").put("Default", true))).isNotEmpty();
    assertThat(problems("a", parameter("Type", "List<Number>"))).isNotEmpty();
  }

  @Test
  void noEventOfTheApiIsWithoutAuthorization() throws Exception {
    JsonNode auth = TemplateFile.resources("AWS::Serverless::HttpApi").get(0).path("Auth");
    assertThat(auth).isNotEmpty();
    for (JsonNode function : TemplateFile.resources("AWS::Serverless::Function")) {
      for (JsonNode event : function.path("Events")) {
        if (event.path("Type").asText().equals("HttpApi")) {
          // Else SAM CLI does not find the API's authorizers, and asks.
          assertThat(event.at("/Properties/ApiId").asText()).isEqualTo("Api");
        }
      }
      assertThat(function.has("FunctionUrlConfig") || function.has("CodeSigningConfigArn"))
          .isFalse();
    }
  }

  @Test
  void theAnswersBreakNoRule() {
    Map<String, String> answers = answers();
    answers.put("AWS::Region", "eu-central-1");
    assertThat(StackRules.broken(template, answers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "JwtIssuer, https://login.example.com/, IssuerAndAudience",
    "JwtAudience, chat, IssuerAndAudience",
    "DomainName, chat.example.com, DomainAndCertificate",
    "EventStreamDomainName, events.example.com, EventStreamDomain",
    "MonthlyBudget, 100, BudgetIsTold",
    "DeploymentType, Canary10Percent5Minutes, GradualDeploymentsAreWatched",
    "AWS::Region, cn-north-1, ChinaHasNoUserPools"
  })
  void valuesThatDoNotGoTogetherAreRefused(String parameter, String value, String rule) {
    Map<String, String> answers = answers();
    answers.put("AWS::Region", "eu-central-1");
    answers.put(parameter, value);

    assertThat(StackRules.broken(template, answers)).containsExactly(rule);
  }

  @Test
  void twoApisOfOneNameAreRefused() {
    Map<String, String> answers = answers();
    answers.put("AWS::Region", "eu-central-1");
    answers.put("DomainName", "chat.example.com");
    answers.put("CertificateArn", "arn:aws:acm:eu-central-1:123456789012:certificate/a");
    answers.put("EventStreamDomainName", "events.example.com");
    assertThat(StackRules.broken(template, answers)).isEmpty();

    answers.put("EventStreamDomainName", "chat.example.com");
    assertThat(StackRules.broken(template, answers)).containsExactly("EventStreamDomain");
  }

  /** What {@code sam deploy} would ask for, or end without, where it is not guided. */
  @Test
  void withoutTheGuideNothingIsAsked() throws Exception {
    Map<String, String> settings = new SamconfigTest().settingsOf("default");
    assertThat(settings)
        .containsEntry("stack_name", "\"conversation-groups-dev\"")
        .containsEntry("template_file", "\"template.yaml\"")
        .containsEntry("resolve_s3", "true")
        .containsEntry("confirm_changeset", "false")
        .hasEntrySatisfying("capabilities", takes -> assertThat(takes).contains(capabilities()));
    assertThat(settings).doesNotContainKey("guided");
  }

  /** What CloudFormation must be told that the template makes. */
  private static String capabilities() {
    boolean named =
        template.root().path("Resources").properties().stream()
            .map(resource -> resource.getValue().path("Properties"))
            .anyMatch(
                properties -> properties.has("RoleName") || properties.has("ManagedPolicyName"));
    return named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM";
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    template
        .root()
        .path("Parameters")
        .properties()
        .forEach(p -> answers.put(p.getKey(), byEnter(p.getKey(), p.getValue())));
    return answers;
  }

  private static ObjectNode parameter(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }

  private static String byEnter(String name, JsonNode parameter) {
    JsonNode standard = parameter.path("Default");
    return overrides.getOrDefault(
        name, standard.isBoolean() ? (standard.asBoolean() ? "True" : "False") : standard.asText());
  }

  private static List<String> problems(String name, JsonNode parameter) {
    List<String> problems = new ArrayList<>();
    String value = byEnter(name, parameter);
    if (parameter.path("NoEcho").asBoolean()) {
      problems.add("a hidden prompt has no default");
    }
    if (parameter.has("AllowedValues")
        && !Transformed.texts(parameter.path("AllowedValues")).contains(value)) {
      problems.add(value + " is not an allowed value");
    }
    if (!value.matches(parameter.path("AllowedPattern").asText("(?s).*"))) {
      problems.add(value + " does not match");
    }
    if (parameter.path("Type").asText().contains("Number") && !isWithin(parameter, value)) {
      problems.add(value + " is no number within the limits");
    }
    if (parameter.path("Default").isBoolean()) {
      problems.add("Python writes a truth value as " + value);
    }
    return problems;
  }

  private static boolean isWithin(JsonNode parameter, String value) {
    return value.matches("-?\\d+")
        && Long.parseLong(value) >= parameter.path("MinValue").asLong(Long.MIN_VALUE)
        && Long.parseLong(value) <= parameter.path("MaxValue").asLong(Long.MAX_VALUE);
  }
}
