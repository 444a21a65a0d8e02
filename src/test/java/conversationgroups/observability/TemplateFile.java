package conversationgroups.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The deployment's template as it is written; of CloudFormation's functions, their arguments. */
public final class TemplateFile extends SafeConstructor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TemplateFile() {
    super(new LoaderOptions());
    yamlConstructors.put(
        null,
        new AbstractConstruct() {
          @Override
          public Object construct(Node node) {
            if (node instanceof MappingNode mapping) {
              return constructMapping(mapping);
            }
            return node instanceof SequenceNode sequence
                ? constructSequence(sequence)
                : ((ScalarNode) node).getValue();
          }
        });
  }

  private static JsonNode template() throws IOException {
    return JSON.valueToTree(
        new Yaml(new TemplateFile()).load(Files.readString(Path.of("template.yaml"))));
  }

  /** A variable that all functions have. */
  public static String variable(String name) throws IOException {
    return template().at("/Globals/Function/Environment/Variables/" + name).textValue();
  }

  /** The properties of the resources of a type. */
  public static List<JsonNode> resources(String type) throws IOException {
    List<JsonNode> resources = new ArrayList<>();
    for (JsonNode resource : template().path("Resources")) {
      if (resource.path("Type").asText().equals(type)) {
        resources.add(resource.path("Properties"));
      }
    }
    return resources;
  }

  /** The dashboard's JSON; references to resources are left in it. */
  static JsonNode dashboard() throws IOException {
    JsonNode body = resources("AWS::CloudWatch::Dashboard").get(0).path("DashboardBody");
    return JSON.readTree(body.path(0).asText());
  }
}
