package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The template as CloudFormation gets it: after the SAM transform, which Python does. */
record Transformed(JsonNode root) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TEMPLATE = Path.of("template.yaml");

  /** The template as it is written. */
  static String source() throws IOException {
    return Files.readString(TEMPLATE);
  }

  static List<Transformed> of(List<String> templates) throws IOException, InterruptedException {
    String output =
        Tool.run(JSON.writeValueAsString(templates), "python3", "src/test/python/transform.py");
    List<Transformed> transformed = new ArrayList<>();
    JSON.readTree(output).forEach(template -> transformed.add(new Transformed(template)));
    return transformed;
  }

  JsonNode resource(String id) {
    return root.path("Resources").path(id);
  }

  JsonNode properties(String id) {
    return resource(id).path("Properties");
  }

  /** The resources of a type, whole, by their logical IDs. */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> resources = new LinkedHashMap<>();
    root.path("Resources")
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().path("Type").asText().equals(type)) {
                resources.put(entry.getKey(), entry.getValue());
              }
            });
    return resources;
  }

  /** The one resource of a type, or an empty one. */
  JsonNode only(String type) {
    Map<String, JsonNode> resources = resources(type);
    return resources.size() == 1
        ? resources.values().iterator().next()
        : JSON.getNodeFactory().missingNode();
  }

  /** A reference in short: {@code Table}, {@code Table.Arn}, or the text of a Fn::Sub. */
  static String text(JsonNode value) {
    if (value.has("Ref")) {
      return value.get("Ref").asText();
    }
    if (value.has("Fn::GetAtt")) {
      JsonNode path = value.get("Fn::GetAtt");
      return path.isTextual() ? path.asText() : String.join(".", texts(path));
    }
    if (value.path("Fn::Sub").isTextual()) {
      return value.get("Fn::Sub").asText();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** The texts of a list, or of the one value that stands in its place. */
  static List<String> texts(JsonNode value) {
    return all(value).map(Transformed::text).toList();
  }

  /** The elements of a list, or the one value that stands in its place, on any condition. */
  static Stream<JsonNode> all(JsonNode value) {
    if (value.isMissingNode() || "AWS::NoValue".equals(value.path("Ref").asText())) {
      return Stream.empty();
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).flatMap(Transformed::all);
    }
    if (value.has("Fn::If")) {
      return Stream.of(value.at("/Fn::If/1"), value.at("/Fn::If/2")).flatMap(Transformed::all);
    }
    return Stream.of(value);
  }
}
