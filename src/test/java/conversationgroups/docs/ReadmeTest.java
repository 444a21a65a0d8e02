package conversationgroups.docs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.docs.Markdown.CodeRow;
import conversationgroups.docs.Markdown.Example;
import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.local.Template;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes the calls that the README and docs/calls.md show, and compares the answers. */
@QuarkusTest
class ReadmeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Browsers' questions of any operation, and the call that docs/events.md shows. */
  private static final Set<String> NO_CALLS = Set.of("/{proxy+}", "/openEventStream");

  private static final String CALLS = "docs/calls.md";
  private static final String ERRORS = "docs/errors.md";

  private final HttpClient client = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI base;

  @Inject Template template;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", CALLS})
  void everyCallAnswersAsPrinted(String file) throws Exception {
    Markdown readme = Markdown.of(file);
    Map<Integer, String> statuses =
        Markdown.of(ERRORS).codeRows().stream().collect(toMap(CodeRow::code, CodeRow::status));
    Map<String, String> variables = variables(readme);
    assertThat(readme.examples()).isNotEmpty();
    for (Example example : readme.examples()) {
      HttpResponse<String> answer = send(CurlLine.request(example.command(), variables));
      JsonNode printed = JSON.readTree(example.answer());
      assertThat(comparable(JSON.readTree(answer.body())))
          .as(example.command())
          .isEqualTo(comparable(printed));
      assertThat(Integer.toString(answer.statusCode()))
          .as("HTTP status of %s", example.command())
          .isEqualTo(statuses.get(printed.path("code").intValue()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", CALLS})
  void everyPrintedAnswerHasItsCall(String file) throws Exception {
    assertThat(Markdown.of(file).answersWithoutCommand()).isZero();
  }

  @Test
  void everyOperationIsShown() throws Exception {
    List<String> commands = Markdown.of(CALLS).examples().stream().map(Example::command).toList();
    Set<String> operations =
        template.resources("AWS::Serverless::Function").stream()
            .flatMap(function -> Template.object(function.properties(), "Events").values().stream())
            .map(event -> Template.object(event, "Properties").get("Path"))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(path -> !NO_CALLS.contains(path))
            .collect(toSet());
    assertThat(operations).hasSize(9);
    assertThat(operations)
        .allSatisfy(
            path ->
                assertThat(commands).anyMatch(c -> c.matches("(?s).*\\$API" + path + "[ ?\"].*")));
  }

  @Test
  void errorsAndContractListEveryCode() throws Exception {
    List<CodeRow> errors = Markdown.of(ERRORS).codeRows();
    assertThat(errors)
        .extracting(CodeRow::code)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::number).toList());
    assertThat(Markdown.of("docs/contract.md").codeRows())
        .containsExactlyInAnyOrderElementsOf(errors);
  }

  /** What the page's first block sets; the user is a new one, whom no other test has changed. */
  private Map<String, String> variables(Markdown page) throws Exception {
    assertThat(page.text())
        .contains("API=http://localhost:8080\nTOKEN=$(curl -s \"$API/local/token?user=alice\")");
    String api = base.toString().replaceFirst("/$", "");
    Map<String, String> where = Map.of("API", api);
    String token = "curl -s \"$API/local/token?user=alice-" + UUID.randomUUID() + "\"";
    return Map.of("API", api, "TOKEN", send(CurlLine.request(token, where)).body());
  }

  /** A page token holds the group's ID, which is another in every run; that it is one counts. */
  private static JsonNode comparable(JsonNode answer) {
    if (answer.path("data") instanceof ObjectNode data && data.has("changeID")) {
      JsonNode changes = data.path("changeID");
      assertThat(changes.isArray() ? changes : List.of(changes))
          .allSatisfy(id -> assertThat(id.textValue()).hasSize(16));
      data.put("changeID", "changes: " + (changes.isArray() ? changes.size() : 1));
    }
    if (answer.path("data") instanceof ObjectNode data && data.has("nextToken")) {
      assertThat(PageToken.of(data.path("nextToken").textValue()))
          .isInstanceOf(Outcome.Success.class);
      data.put("nextToken", "a token");
    }
    return answer;
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
