package conversationgroups.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a query string into an object of lists: each parameter with its values in their order. */
final class QueryString {

  private QueryString() {}

  static Outcome<ObjectNode> parse(String raw) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (String pair : raw.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty()) {
        return RequestFields.invalidShape("the query string is not percent-encoded UTF-8");
      }
      values(parameters, name.get()).add(value.get());
    }
    return Outcome.success(parameters);
  }

  /** Jackson's own {@code withArray} reads a name that begins with a slash as a path. */
  private static ArrayNode values(ObjectNode parameters, String name) {
    return parameters.get(name) instanceof ArrayNode values ? values : parameters.putArray(name);
  }

  /** {@link java.net.URLDecoder} puts a question mark where bytes are not UTF-8; this refuses. */
  private static Optional<String> decode(String encoded) {
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '+') {
        decoded.write(' ');
      } else if (bytes[i] != '%') {
        decoded.write(bytes[i]);
      } else {
        boolean complete = i + 2 < bytes.length;
        int high = complete ? Character.digit(bytes[i + 1], 16) : -1;
        int low = complete ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        decoded.write(high << 4 | low);
        i += 2;
      }
    }
    return Body.utf8(decoded.toByteArray());
  }
}
