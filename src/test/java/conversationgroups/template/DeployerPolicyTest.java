package conversationgroups.template;

import static conversationgroups.template.Transformed.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * docs/deployer-policy.json allows what a deployment of the template takes, and nothing else.
 * needed.json has the actions of each resource type: those that CloudFormation's schema of the type
 * lists for its handlers, without those of features that the template does not use.
 */
@Tag("tools")
class DeployerPolicyTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@code put-role-policy} takes. */
  private static final int LARGEST_INLINE_POLICY = 10_240;

  /** Of actions that know no resource, or whose resource has no name before it is made. */
  private static final Set<String> ON_EVERYTHING =
      Set.of("StreamOfTheTable", "LogDelivery", "AlarmStates", "NewUserPools");

  private static JsonNode policy;
  private static JsonNode needed;
  private static Transformed template;

  @BeforeAll
  static void read() throws Exception {
    policy = JSON.readTree(Files.readString(Path.of("docs/deployer-policy.json")));
    needed = JSON.readTree(Files.readString(Path.of("src/test/resources/deployer/needed.json")));
    template = Transformed.of(List.of(Transformed.source())).get(0);
  }

  @Test
  void everyResourceOfTheTemplateCanBeDeployed() {
    Set<String> types = new TreeSet<>();
    template.root().path("Resources").forEach(r -> types.add(r.path("Type").asText()));

    for (String type : types) {
      assertThat(needed.has(type)).as("needed.json says what %s takes", type).isTrue();
      assertThat(allowed()).as(type).containsAll(texts(needed.path(type)));
    }
  }

  @Test
  void nothingElseIsAllowed() {
    Set<String> used = new TreeSet<>();
    needed.forEach(actions -> used.addAll(texts(actions)));

    assertThat(allowed()).isSubsetOf(used);
  }

  @Test
  void rightsAreThoseOfTheStack() {
    statements()
        .forEach(
            statement -> {
              String name = statement.path("Sid").asText();
              assertThat(texts(statement.path("Action"))).noneMatch(action -> action.contains("*"));
              assertThat(texts(statement.path("Resource")).contains("*"))
                  .as(name)
                  .isEqualTo(ON_EVERYTHING.contains(name));
            });
  }

  @Test
  void rolesAreOnlyThoseOfTheStackAndOnlyForItsServices() {
    statements()
        .filter(statement -> texts(statement.path("Action")).toString().contains("iam:"))
        .filter(statement -> !statement.path("Sid").asText().equals("AccessLogs"))
        .forEach(
            statement ->
                assertThat(texts(statement.path("Resource")))
                    .allMatch(arn -> arn.endsWith("/conversation-groups-*")));
    assertThat(
            statements()
                .filter(s -> texts(s.path("Action")).contains("iam:PassRole"))
                .map(s -> texts(s.at("/Condition/StringEquals/iam:PassedToService"))))
        .containsExactly(List.of("lambda.amazonaws.com", "codedeploy.amazonaws.com"));
  }

  @Test
  void policyFitsIntoARole() {
    assertThat(policy.toString().length()).isLessThan(LARGEST_INLINE_POLICY);
  }

  private static Stream<JsonNode> statements() {
    return StreamSupport.stream(policy.path("Statement").spliterator(), false);
  }

  private static Set<String> allowed() {
    Set<String> allowed = new TreeSet<>();
    statements().forEach(statement -> allowed.addAll(texts(statement.path("Action"))));
    return allowed;
  }
}
