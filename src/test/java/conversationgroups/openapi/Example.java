package conversationgroups.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.testing.OpenApi;
import conversationgroups.testing.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example of an answer, and of the request that it is the answer to: the one of the same name,
 * in the operation's body or parameters.
 *
 * @param request empty if the document has none of that name
 */
record Example(
    OpenApi.Operation operation,
    int status,
    String name,
    JsonNode answer,
    Optional<Request> request) {

  static List<Example> of(OpenApi document) {
    List<Example> examples = new ArrayList<>();
    for (OpenApi.Operation operation : document.operations()) {
      for (Map.Entry<String, JsonNode> response : operation.node().path("responses").properties()) {
        JsonNode content = document.resolve(response.getValue()).at("/content/application~1json");
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
          examples.add(
              new Example(
                  operation,
                  Integer.parseInt(response.getKey()),
                  example.getKey(),
                  example.getValue().path("value"),
                  request(document, operation, example.getKey())));
        }
      }
    }
    return examples;
  }

  private static Optional<Request> request(
      OpenApi document, OpenApi.Operation operation, String name) {
    String called = operation.path().substring(1);
    JsonNode body = operation.node().at("/requestBody/content/application~1json/examples");
    List<String> query = new ArrayList<>();
    boolean named = body.has(name);
    Request request =
        named
            ? Request.post(called, body.path(name).path("value").toString())
            : Request.get(called, "");
    for (JsonNode reference : operation.node().path("parameters")) {
      JsonNode parameter = document.resolve(reference);
      JsonNode value = parameter.path("examples").path(name).path("value");
      if (value.isMissingNode()) {
        continue;
      }
      named = true;
      String field = parameter.path("name").textValue();
      if (parameter.path("in").textValue().equals("header")) {
        request = request.with(field.toLowerCase(), value.asText());
      } else if (value.isArray()) {
        value.forEach(element -> query.add(pair(field, element)));
      } else {
        query.add(pair(field, value));
      }
    }
    return named ? Optional.of(request.withQuery(String.join("&", query))) : Optional.empty();
  }

  private static String pair(String field, JsonNode value) {
    return field + "=" + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8);
  }

  /** Where it stands, for tables of tests. */
  String where() {
    return operation.route() + " " + name;
  }

  @Override
  public String toString() {
    return where() + " " + status;
  }
}
