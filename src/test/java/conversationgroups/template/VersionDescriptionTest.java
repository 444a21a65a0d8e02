package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter's new value reaches the alias: it makes another version of what it is part of. */
@Tag("tools")
class VersionDescriptionTest {

  /** CloudFormation's own schema of the resource, as the linter has it. */
  private static final String SCHEMA =
      "import json; from cfnlint.schema import PROVIDER_SCHEMA_MANAGER as schemas;"
          + " print(json.dumps(schemas.get_resource_schema('eu-central-1',"
          + " 'AWS::Lambda::Version').schema))";

  private static Transformed template;
  private static JsonNode schema;

  @BeforeAll
  static void transform() throws Exception {
    template = Transformed.of(List.of(Transformed.source())).get(0);
    schema = new ObjectMapper().readTree(Tool.run("", "python3", "-c", SCHEMA));
  }

  @ParameterizedTest
  @CsvSource({
    "Tracing, Active, 17",
    "Architecture, x86_64, 17",
    "RuntimeLayerArn, arn:aws:lambda:eu-central-1:123456789012:layer:java:1, 17",
    "UserHashKeyName, /chat/hash-key:2, 17",
    "UserWritesPerMinute, 60, 17",
    "EventStreamDomainName, events.example.com, 7",
    "TopicType, fifo, 1",
    "Push, false, 2",
    // What a role or the table is given needs no version: it holds for the running one at once.
    "KeyArn, arn:aws:kms:eu-central-1:123456789012:key/a, 0",
    "RetentionDays, 1, 0"
  })
  void newValueMakesNewVersionsOfWhatItIsPartOf(String parameter, String value, int versions) {
    Map<String, String> before = descriptions(Map.of());
    Map<String, String> after = descriptions(Map.of(parameter, value));

    assertThat(after.entrySet().stream().filter(e -> !before.entrySet().contains(e)))
        .hasSize(versions);
  }

  @Test
  void anotherDescriptionIsAnotherVersion() {
    assertThat(schema.path("createOnlyProperties").toString())
        .contains("\"/properties/Description\"");
  }

  @Test
  void longestValuesFit() {
    Map<String, String> longest = new TreeMap<>();
    template
        .root()
        .path("Parameters")
        .properties()
        .forEach(parameter -> longest.put(parameter.getKey(), longest(parameter.getValue())));

    assertThat(descriptions(longest).values())
        .allSatisfy(
            description ->
                assertThat(description.length())
                    .isLessThanOrEqualTo(schema.at("/properties/Description/maxLength").asInt()));
  }

  private static String longest(JsonNode parameter) {
    return Transformed.texts(parameter.path("AllowedValues")).stream()
        .max(java.util.Comparator.comparingInt(String::length))
        .orElseGet(
            () ->
                parameter.path("Type").asText().equals("Number")
                    ? parameter.path("MaxValue").asText()
                    : "x".repeat(parameter.path("MaxLength").asInt(4096)));
  }

  /** By the version's logical ID, with these values and the others' defaults. */
  private static Map<String, String> descriptions(Map<String, String> values) {
    Map<String, String> descriptions = new TreeMap<>();
    template
        .resources("AWS::Lambda::Version")
        .forEach(
            (id, version) -> {
              String text = Transformed.text(version.at("/Properties/Description"));
              for (Map.Entry<String, JsonNode> parameter :
                  template.root().path("Parameters").properties()) {
                String standard = parameter.getValue().path("Default").asText();
                text =
                    text.replace(
                        "${" + parameter.getKey() + "}",
                        values.getOrDefault(parameter.getKey(), standard));
              }
              descriptions.put(id, text);
            });
    return descriptions;
  }
}
