package conversationgroups.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.domain.Code;
import conversationgroups.domain.Limits;
import conversationgroups.local.Template;
import conversationgroups.testing.OpenApi;
import conversationgroups.testing.OpenApi.Operation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document has the operations, codes and limits of the code, and no others. */
@QuarkusTest
class DocumentTest {

  private static final OpenApi DOCUMENT = OpenApi.read();

  private static final Pattern CODE_ROW =
      Pattern.compile("(?m)^ *\\| (\\d+) \\| (?:\\d{3}|item) \\|.*$");

  @Inject Template template;

  @Test
  void operationsAreTheRoutesOfTheTemplate() {
    Set<String> routes = new TreeSet<>();
    for (Template.Resource function : template.resources("AWS::Serverless::Function")) {
      for (Object event : Template.object(function.properties(), "Events").values()) {
        Map<String, Object> route = Template.object(event, "Properties");
        // Preflights are no operations: browsers ask by themselves.
        if (route.containsKey("Path") && !"OPTIONS".equals(route.get("Method"))) {
          routes.add(route.get("Method") + " " + route.get("Path"));
        }
      }
    }

    assertThat(routes).hasSize(12);
    assertThat(DOCUMENT.operations())
        .extracting(Operation::route)
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void everyOperationAsksForAToken() {
    assertThat(DOCUMENT.at("/security").toString()).isEqualTo("[{\"token\":[]}]");
    assertThat(DOCUMENT.operations()).noneMatch(operation -> operation.node().has("security"));
  }

  @Test
  void onlyWritingOperationsTakeAnIdempotencyKey() {
    for (Operation operation : DOCUMENT.operations()) {
      boolean reads = operation.path().matches("/(get|openEventStream).*");
      String parameters = operation.node().path("parameters").toString();
      assertThat(parameters.contains("/IdempotencyKey")).as(operation.route()).isNotEqualTo(reads);
    }
  }

  @Test
  void numbersAreTheLimits() {
    JsonNode key = DOCUMENT.at("/components/parameters/IdempotencyKey/schema");
    JsonNode change = DOCUMENT.at("/components/schemas/GroupAndConversations/properties");

    assertThat(number("GroupName", "maxLength")).isEqualTo(Limits.GROUP_NAME_BYTES);
    assertThat(number("ConversationID", "maxLength")).isEqualTo(Limits.CONVERSATION_ID_BYTES);
    assertThat(number("ConversationIDs", "maxItems")).isEqualTo(Limits.CONVERSATIONS_PER_CALL);
    assertThat(change.at("/conversationIDList/maxItems").intValue())
        .isEqualTo(Limits.CONVERSATIONS_PER_CALL);
    assertThat(number("Succeeded", "maxItems")).isEqualTo(Limits.CONVERSATIONS_PER_CALL);
    assertThat(number("Failed", "maxItems")).isEqualTo(Limits.CONVERSATIONS_PER_CALL);
    assertThat(number("GroupNames", "maxItems")).isEqualTo(Limits.GROUPS_PER_USER);
    assertThat(number("PageLimit", "maximum")).isEqualTo(Limits.LARGEST_PAGE);
    assertThat(DOCUMENT.schema("PageLimit").path("description").textValue())
        .contains(Limits.DEFAULT_PAGE + " if absent");
    assertThat(DOCUMENT.schema("RequestedGroupName").has("maxLength"))
        .as("a limit on characters that are counted before the name is normalised")
        .isFalse();
    assertThat(key.path("maxLength").intValue()).isEqualTo(Limits.IDEMPOTENCY_KEY_CHARACTERS);
  }

  private static int number(String schema, String keyword) {
    return DOCUMENT.schema(schema).path(keyword).intValue();
  }

  @Test
  void everyCodeIsDescribedAndHasAnExample() {
    Set<Integer> all = new TreeSet<>();
    Stream.of(Code.values()).forEach(code -> all.add(code.number()));
    Set<Integer> shown = new TreeSet<>();
    Example.of(DOCUMENT).forEach(example -> codes(example.answer(), shown));
    codes(DOCUMENT.at("/components/responses/NoSuchOperation"), shown);
    Set<Integer> listed = new TreeSet<>();
    CODE_ROW
        .matcher(DOCUMENT.at("/info/description").textValue())
        .results()
        .forEach(row -> listed.add(Integer.parseInt(row.group(1))));

    assertThat(shown).isEqualTo(all);
    assertThat(listed).isEqualTo(all);
  }

  /** The numbers of all fields named {@code code}. */
  private static void codes(JsonNode node, Set<Integer> into) {
    node.findValues("code").stream()
        .filter(JsonNode::isInt)
        .forEach(code -> into.add(code.intValue()));
  }

  @Test
  void everyCodeThatAnAnswerMayHaveIsShownThere() {
    for (Operation operation : DOCUMENT.operations()) {
      for (Map.Entry<String, JsonNode> response : operation.node().get("responses").properties()) {
        JsonNode content = DOCUMENT.resolve(response.getValue()).at("/content/application~1json");
        Set<Integer> shown = new TreeSet<>();
        codes(content.path("examples"), shown);
        shown.removeAll(Set.of(2503, 51008));

        assertThat(shown)
            .as("%s %s", operation.route(), response.getKey())
            .isEqualTo(allowed(content.path("schema")));
      }
    }
  }

  /** The codes of the schema's own {@code code} or of those that it offers a choice of. */
  private static Set<Integer> allowed(JsonNode reference) {
    Set<Integer> allowed = new TreeSet<>();
    JsonNode schema = DOCUMENT.resolve(reference);
    schema.path("anyOf").forEach(choice -> allowed.addAll(allowed(choice)));
    DOCUMENT
        .resolve(schema.at("/properties/code"))
        .path("enum")
        .forEach(code -> allowed.add(code.intValue()));
    return allowed;
  }

  @Test
  void tableOfCodesIsThatOfErrors() throws Exception {
    assertThat(rows(DOCUMENT.at("/info/description").textValue()))
        .isEqualTo(rows(Files.readString(Path.of("docs/errors.md"))));
  }

  private static Set<String> rows(String text) {
    Set<String> rows = new TreeSet<>();
    CODE_ROW.matcher(text).results().forEach(row -> rows.add(row.group().strip()));
    assertThat(rows).isNotEmpty();
    return rows;
  }
}
