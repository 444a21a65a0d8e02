package conversationgroups.openapi;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.testing.Answer;
import conversationgroups.testing.OpenApi;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carries out the document's examples, so that it cannot show what is not so. */
@QuarkusTest
class ExamplesTest extends ServiceTest {

  private static final OpenApi DOCUMENT = OpenApi.read();

  private static final int LARGEST_BODY = 10 * 1024 * 1024;

  /** Answers of the gateway alone, whatever was asked for. */
  private static final Set<String> GATEWAY = Set.of("noToken", "noUser", "bodyTooLarge");

  /** Carried out in {@code failures.DescribedFailuresTest}, which makes the table fail. */
  private static final Set<String> FAILURES = Set.of("internalError", "unavailable");

  /** Carried out in {@code observability.WriteLimitTest}, on a service with a limit. */
  private static final String LIMITED = "tooManyWrites";

  /** Nothing local throttles, or has no function to start: these are what AWS documents. */
  private static final Set<String> ONLY_DEPLOYED =
      Set.of("throttled", "noFunction", "functionFailed");

  static Stream<Example> examples() {
    return Example.of(DOCUMENT).stream()
        .filter(not(example -> FAILURES.contains(example.name())))
        .filter(not(example -> LIMITED.equals(example.name())))
        .filter(not(example -> ONLY_DEPLOYED.contains(example.name())));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleAnswersAsTheDocumentSays(Example example) {
    Answer answer = GATEWAY.contains(example.name()) ? gateway(example) : operation(example);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(example.status());
    assertThat(comparable(answer.body())).isEqualTo(comparable(example.answer()));
  }

  private Answer operation(Example example) {
    Request request = example.request().orElseGet(() -> OtherRequests.of(example));
    return user.send(ExampleUser.prepare(user, request));
  }

  private Answer gateway(Example example) {
    Request request = any(example.operation(), "");
    Map<String, Supplier<Answer>> calls =
        Map.of(
            "noToken", () -> http.send(request),
            "noUser", () -> user.as("u".repeat(1_025)).send(request),
            "bodyTooLarge",
                () -> user.send(any(example.operation(), " ".repeat(LARGEST_BODY + 1))));
    return calls.get(example.name()).get();
  }

  private static Request any(OpenApi.Operation operation, String body) {
    String called = operation.path().substring(1);
    return operation.method().equals("GET") ? Request.get(called, "") : Request.post(called, body);
  }

  /** Tokens and tickets are others in every run; that there is one counts. */
  private static JsonNode comparable(JsonNode answer) {
    if (answer.path("data") instanceof ObjectNode data && data.has("changeID")) {
      JsonNode changes = data.path("changeID");
      assertThat(changes.isArray() ? changes : List.of(changes))
          .allSatisfy(id -> assertThat(id.textValue()).hasSize(16));
      data.put("changeID", "changes: " + (changes.isArray() ? changes.size() : 1));
    }
    if (answer.path("data") instanceof ObjectNode data && data.has("expiresAt")) {
      assertThat(data.path("url").asText()).matches("wss?://.+/live\\?ticket=[\\w-]+\\.[\\w-]{43}");
      data.put("url", "an address").put("expiresAt", "soon");
    }
    if (answer.path("data") instanceof ObjectNode data && data.has("nextToken")) {
      assertThat(PageToken.of(data.path("nextToken").textValue()))
          .isInstanceOf(Outcome.Success.class);
      data.put("nextToken", "a token");
    }
    return answer;
  }

  @Test
  void whatIsNotDescribedIsNoOperation() {
    JsonNode example =
        DOCUMENT.at(
            "/components/responses/NoSuchOperation/content/application~1json/examples"
                + "/noSuchOperation/value");

    assertThat(user.get("noSuchOperation", "").body()).isEqualTo(example);
    assertThat(user.get("noSuchOperation", "").status()).isEqualTo(404);
  }

  @Test
  void everyExampleHasOneRequestAndEveryRequestItsAnswer() {
    List<Example> ofOperations =
        examples().filter(not(example -> GATEWAY.contains(example.name()))).toList();
    Set<String> withoutRequest = new TreeSet<>();
    ofOperations.stream()
        .filter(example -> example.request().isEmpty())
        .forEach(example -> withoutRequest.add(example.where()));

    assertThat(OtherRequests.examples()).isEqualTo(withoutRequest);
    for (OpenApi.Operation operation : DOCUMENT.operations()) {
      Set<String> answers = new TreeSet<>();
      ofOperations.stream()
          .filter(example -> example.operation().equals(operation))
          .forEach(example -> answers.add(example.name()));
      assertThat(answers).as(operation.route()).containsAll(requests(operation));
    }
  }

  private static Set<String> requests(OpenApi.Operation operation) {
    Set<String> names = new TreeSet<>();
    JsonNode body = operation.node().at("/requestBody/content/application~1json/examples");
    body.fieldNames().forEachRemaining(names::add);
    for (JsonNode parameter : operation.node().path("parameters")) {
      DOCUMENT.resolve(parameter).path("examples").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }
}
