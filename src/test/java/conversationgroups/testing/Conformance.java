package conversationgroups.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what the tests send and get to the document. */
public final class Conformance {

  private static final Set<String> ROUTES =
      OpenApi.read().operations().stream()
          .map(OpenApi.Operation::route)
          .collect(Collectors.toUnmodifiableSet());

  private static final String INVOKE = "/2015-03-31/functions/";

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForSpecificationUrl(OpenApi.FILE.toString())
          .withBasePathOverride("/")
          // Tests of other layers come without the token that the gateway has seen.
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                  .build())
          .build();

  private Conformance() {}

  /** Fails if the answer is not as described, or if a request that succeeded is not. */
  public static void check(Request request, Answer answer) {
    String path = "/" + request.operation();
    if (ROUTES.contains(request.method() + " " + path)) {
      require(
          request, answer, problems(VALIDATOR.validateResponse(path, method(request), of(answer))));
      if (answer.code() == 0) {
        require(request, answer, problems(VALIDATOR.validateRequest(of(request))));
      }
    } else if (path.startsWith(INVOKE)) {
      return; // Lambda's own API, which the local run has for operators.
    } else if (answer.status() == 200 || answer.body().has("code") && answer.code() != 59003) {
      throw new AssertionError("not described: " + request + " " + answer);
    }
  }

  private static void require(Request request, Answer answer, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new AssertionError(
          "not as described: %s\n%s\n%s".formatted(String.join("\n", problems), request, answer));
    }
  }

  private static List<String> problems(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(ValidationReport.Message::toString)
        .toList();
  }

  private static Method method(Request request) {
    return Method.valueOf(request.method());
  }

  private static SimpleResponse of(Answer answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    answer.headers().forEach(response::withHeader);
    return response.withBody(answer.body().toString()).build();
  }

  /** As it would look at its plainest: the service looks at no content type, and at one place. */
  private static SimpleRequest of(Request request) {
    SimpleRequest.Builder http =
        new SimpleRequest.Builder(request.method(), "/" + request.operation());
    // HTTP drops spaces at the ends of a header, and a header of spaces altogether.
    request.headers().entrySet().stream()
        .filter(header -> !header.getValue().isBlank())
        .forEach(header -> http.withHeader(header.getKey(), header.getValue()));
    if (request.method().equals("GET")) {
      query(request.query()).forEach(http::withQueryParam);
    } else if (request.body() != null && !request.body().isBlank()) {
      http.withHeader("content-type", "application/json").withBody(request.body());
    }
    return http.build();
  }

  private static Map<String, List<String>> query(String raw) {
    return Arrays.stream(raw.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.groupingBy(
                pair -> decoded(pair[0]),
                Collectors.mapping(
                    pair -> plain(pair.length < 2 ? "" : pair[1]), Collectors.toList())));
  }

  /** The service reads 0010 as ten; the validator reads numbers as JSON does. */
  private static String plain(String value) {
    return decoded(value).replaceFirst("^0+(?=[0-9]+$)", "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
