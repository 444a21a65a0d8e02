package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/** Makes events out of a fuzzer's bytes: some almost right, some of any shape. */
final class HostileEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String[] PIECES = {
    "groupName",
    "oldName",
    "newName",
    "conversationIDList",
    "nextToken",
    "limit",
    "a",
    "C2Ca",
    "",
    "\ud800",
    "\u0000",
    "\u0308",
    "\u3000",
    "U#other",
    "null",
    "1e999",
    "-1",
    "{}",
    "%ff",
    "/a/b",
    "ä".repeat(33),
    "x".repeat(3_000)
  };

  private final FuzzedDataProvider data;

  HostileEvents(FuzzedDataProvider data) {
    this.data = data;
  }

  ObjectNode event(String user) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode context = event.putObject("requestContext");
    context.putObject("http").put("method", data.pickValue(List.of("POST", "GET", "PUT", "")));
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    event.put("body", body());
    event.put("isBase64Encoded", data.remainingBytes() > 0 && data.consumeInt(0, 5) == 0);
    event.put("rawQueryString", data.consumeBoolean() ? "" : query());
    if (data.consumeBoolean()) {
      event.putObject("headers").put("idempotency-key", text());
    }
    while (data.remainingBytes() > 0 && data.consumeInt(0, 3) == 0) {
      List<String> places = List.of("body", "headers", "isBase64Encoded", "rawQueryString");
      event.set(data.pickValue(places), any(3));
    }
    if (data.consumeInt(0, 9) == 0) {
      context.set(data.pickValue(List.of("requestId", "timeEpoch", "http")), any(2));
    }
    return event;
  }

  /** JSON, or what a careless or hostile client takes for it. */
  private String body() {
    String body = data.consumeInt(0, 4) == 0 ? text() : object(2).toString();
    return switch (data.consumeInt(0, 9)) {
      case 0 -> body + text();
      case 1 -> Base64.getEncoder().encodeToString(data.consumeBytes(40));
      case 2 -> "[".repeat(data.consumeInt(0, 20_000));
      default -> body;
    };
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      query.append(text()).append(data.pickValue(List.of("=", "", "%", "&"))).append(text());
      query.append('&');
    }
    return query.toString();
  }

  private ObjectNode object(int depth) {
    ObjectNode object = JSON.createObjectNode();
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      object.set(text(), any(depth));
    }
    return object;
  }

  JsonNode any(int depth) {
    return switch (data.consumeInt(0, depth > 0 ? 7 : 5)) {
      case 0 -> JSON.getNodeFactory().numberNode(data.consumeLong());
      case 1 -> JSON.getNodeFactory().booleanNode(data.consumeBoolean());
      case 2 -> JSON.getNodeFactory().nullNode();
      case 3, 4, 5 -> JSON.getNodeFactory().textNode(text());
      case 6 -> object(depth - 1);
      default -> {
        var array = JSON.createArrayNode();
        for (int i = data.consumeInt(0, 5); i > 0; i--) {
          array.add(any(depth - 1));
        }
        yield array;
      }
    };
  }

  String text() {
    return data.consumeInt(0, 3) > 0 ? data.pickValue(PIECES) : data.consumeString(60);
  }
}
