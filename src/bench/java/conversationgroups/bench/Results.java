package conversationgroups.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/** Figures by dotted names, in milliseconds where the name says nothing else. */
final class Results {

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  void put(String name, double value) {
    ObjectNode node = root;
    Iterator<String> parts = Arrays.asList(name.split("\\.")).iterator();
    String part = parts.next();
    for (; parts.hasNext(); part = parts.next()) {
      node = node.withObjectProperty(part);
    }
    node.put(part, Math.round(value * 1000) / 1000.0);
  }

  double get(String name) {
    return root.at("/" + name.replace('.', '/')).asDouble(Double.NaN);
  }

  void write(Path file) throws IOException {
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }
}
