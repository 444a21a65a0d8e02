package conversationgroups.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;

/**
 * Requests of one user after another, as API Gateway hands them over: with all that it adds. The
 * n-th of each operation is about the same group of the same user.
 */
public final class Events {

  public static final String LIST = "getConversationGroupList";
  public static final String CREATE = "createConversationGroup";

  /** So many groups a user gets; the first of them takes a request more than the others. */
  private static final int GROUPS = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String users;

  public Events(String users) {
    this.users = users;
  }

  /** The n-th call of an operation. */
  public byte[] of(String operation, int call) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("rawPath", "/" + operation).put("rawQueryString", "");
    boolean get = operation.equals(LIST);
    event.put("routeKey", (get ? "GET /" : "POST /") + operation);
    ObjectNode headers = event.putObject("headers");
    headers.put("accept", "*/*").put("accept-encoding", "gzip, deflate, br");
    headers.put("authorization", "Bearer " + "e".repeat(900));
    headers.put("content-type", "application/json").put("host", "api.example.com");
    headers.put("user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36");
    headers.put("x-forwarded-for", "192.0.2.1").put("x-forwarded-proto", "https");
    ObjectNode context = event.putObject("requestContext");
    context.put("accountId", "000000000000").put("apiId", "abcdefghij").put("stage", "$default");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("timeEpoch", System.currentTimeMillis());
    context.putObject("http").put("method", get ? "GET" : "POST").put("path", "/" + operation);
    ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
    claims.put("iss", "https://login.example.com/").put("aud", "app").put("exp", "1900000000");
    claims.put("sub", users + "-" + (get ? 0 : call / GROUPS));
    event.put("isBase64Encoded", false);
    if (!get) {
      event.put("body", JSON.writeValueAsString(body(operation, call)));
    }
    return JSON.writeValueAsBytes(event);
  }

  private static ObjectNode body(String operation, int call) {
    String group = "group " + call % GROUPS;
    ObjectNode body = JSON.createObjectNode();
    if (operation.equals("renameConversationGroup")) {
      return body.put("oldName", group).put("newName", "renamed " + call);
    }
    body.put("groupName", group);
    if (operation.endsWith("ConversationsToGroup")
        || operation.endsWith("ConversationsFromGroup")
        || operation.equals(CREATE)) {
      body.putArray("conversationIDList").add("C2Ca" + call).add("C2Cb").add("GROUPc");
    }
    return body;
  }
}
