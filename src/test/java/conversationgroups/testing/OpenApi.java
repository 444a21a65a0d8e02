package conversationgroups.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The description of the API, {@code docs/openapi.yaml}. */
public final class OpenApi {

  public static final Path FILE = Path.of("docs/openapi.yaml");

  private final JsonNode root;

  private OpenApi(JsonNode root) {
    this.root = root;
  }

  /**
   * An operation of the document.
   *
   * @param method in capital letters
   */
  public record Operation(String method, String path, JsonNode node) {

    /** As API Gateway names the route. */
    public String route() {
      return method + " " + path;
    }
  }

  public static OpenApi read() {
    try {
      return new OpenApi(new YAMLMapper().readTree(Files.readString(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  /** What stands at a JSON pointer, references on the way not followed. */
  public JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** What a reference refers to; anything else as it is. */
  public JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isTextual() ? root.at(reference.textValue().substring(1)) : node;
  }

  /** The schema of a component. */
  public JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }
}
