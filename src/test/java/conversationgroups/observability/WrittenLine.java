package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** A line as a reader of the log gets it, and CloudWatch. */
public record WrittenLine(JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema FORMAT = schema("embedded-metric-format");

  static JsonSchema schema(String name) {
    String file = "/schemas/" + name + ".schema.json";
    try (InputStream schema = WrittenLine.class.getResourceAsStream(file)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * One line, of one JSON object, in characters that no terminal and no reader of lines acts on.
   */
  public static WrittenLine of(String text) {
    assertThat(text).matches("[ -~]+");
    try {
      return new WrittenLine(JSON.readTree(text));
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  /** Asserts that CloudWatch can take the metrics out of it. */
  public WrittenLine carriesMetrics() {
    assertThat(FORMAT.validate(json)).as("%s", json).isEmpty();
    for (JsonNode directive : directives()) {
      directive
          .path("Metrics")
          .forEach(
              metric -> assertThat(json.path(metric.path("Name").asText()).isNumber()).isTrue());
      directive
          .path("Dimensions")
          .forEach(
              set ->
                  set.forEach(
                      name -> assertThat(json.path(name.asText()).asText()).matches("\\w{1,64}")));
    }
    return this;
  }

  private JsonNode directives() {
    return json.at("/_aws/CloudWatchMetrics");
  }

  public String operation() {
    return text("Operation");
  }

  public int code() {
    return Integer.parseInt(text("Code"));
  }

  public String text(String name) {
    return json.path(name).textValue();
  }

  public double number(String name) {
    assertThat(json.path(name).isNumber()).as("%s of %s", name, json).isTrue();
    return json.path(name).asDouble();
  }

  /** What CloudWatch makes of it: "namespace name dimension=value …" for each metric. */
  public Set<String> metrics() {
    Set<String> metrics = new TreeSet<>();
    for (JsonNode directive : directives()) {
      for (JsonNode set : directive.path("Dimensions")) {
        StringBuilder dimensions = new StringBuilder();
        set.forEach(
            name ->
                dimensions
                    .append(' ')
                    .append(name.asText())
                    .append('=')
                    .append(text(name.asText())));
        for (JsonNode metric : directive.path("Metrics")) {
          metrics.add(
              directive.path("Namespace").asText()
                  + " "
                  + metric.path("Name").asText()
                  + dimensions);
        }
      }
    }
    return metrics;
  }
}
