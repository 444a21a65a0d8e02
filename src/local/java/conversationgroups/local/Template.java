package conversationgroups.local;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The deployment's {@code template.yaml}, from which the local run takes its table, routes,
 * authorizer and CORS settings, so that local and deployed cannot differ. References to parameters
 * have their local values in it, or the parameters' defaults; conditions hold by the same.
 */
@Singleton
public class Template {

  private final Map<String, Object> root;
  private final Intrinsics intrinsics;

  Template(
      @ConfigProperty(name = "local.template", defaultValue = "template.yaml") String file,
      LocalIssuer issuer) {
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      root = new Yaml(new IntrinsicFunctions()).load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the local run reads " + file, e);
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    object(root, "Parameters")
        .forEach((name, p) -> parameters.put(name, ((Map<?, ?>) p).get("Default")));
    parameters.put("JwtIssuer", issuer.issuer());
    parameters.put("JwtAudience", LocalIssuer.AUDIENCE);
    intrinsics = new Intrinsics(parameters, object(root, "Conditions"));
  }

  /** A resource of the template: its logical ID and its properties, references resolved. */
  public record Resource(String id, Map<String, Object> properties) {}

  public List<Resource> resources(String type) {
    List<Resource> resources = new ArrayList<>();
    object(root, "Resources")
        .forEach(
            (id, value) -> {
              Map<?, ?> resource = (Map<?, ?>) value;
              if (type.equals(resource.get("Type")) && isMade(resource)) {
                Object properties = intrinsics.resolve(object(resource, "Properties"));
                resources.add(new Resource(id, object(properties)));
              }
            });
    return resources;
  }

  private boolean isMade(Map<?, ?> resource) {
    return !(resource.get("Condition") instanceof String name) || intrinsics.condition(name);
  }

  /** The functions, by the names that they are exported under. */
  public Map<String, Map<String, Object>> functions() {
    Map<String, Map<String, Object>> functions = new LinkedHashMap<>();
    for (Resource function : resources("AWS::Serverless::Function")) {
      functions.put(
          (String)
              object(function.properties(), "Environment", "Variables").get("QUARKUS_FUNQY_EXPORT"),
          function.properties());
    }
    return functions;
  }

  /** What calls a function of the template: the properties of its events of one type. */
  public static List<Map<String, Object>> events(Map<String, Object> function, String type) {
    return object(function, "Events").values().stream()
        .filter(event -> type.equals(((Map<?, ?>) event).get("Type")))
        .map(event -> object(event, "Properties"))
        .toList();
  }

  public Resource resource(String type) {
    return resources(type).get(0);
  }

  /** A mapping inside a mapping, empty if it is not there. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object mapping, String... path) {
    Object value = mapping;
    for (String name : path) {
      value = ((Map<?, ?>) value).get(name);
      if (value == null) {
        return Map.of();
      }
    }
    return (Map<String, Object>) value;
  }

  /** A list of texts inside a mapping; a parameter's comma-delimited list is one too. */
  public static List<String> texts(Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(value.toString().split("\\s*,\\s*"));
  }

  /** Reads {@code !Ref x} as the mapping {@code Ref: x}, and the other short forms likewise. */
  private static final class IntrinsicFunctions extends SafeConstructor {

    IntrinsicFunctions() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              String function = node.getTag().getValue().substring(1);
              boolean bare = "Ref".equals(function) || "Condition".equals(function);
              String name = bare ? function : "Fn::" + function;
              return Map.of(name, argument(node));
            }
          });
    }

    private Object argument(Node node) {
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      return node instanceof SequenceNode sequence
          ? constructSequence(sequence)
          : constructMapping((MappingNode) node);
    }
  }
}
