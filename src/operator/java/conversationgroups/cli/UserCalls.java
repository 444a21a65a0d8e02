package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * The API's operations in the name of any user, past API Gateway: whoever may invoke the functions
 * is trusted with the user's ID. So everything is by the rules of the service that is deployed.
 */
final class UserCalls {

  private final Functions functions;

  UserCalls(Functions functions) {
    this.functions = functions;
  }

  /** An operators' function, which acts for one user. */
  static Answer ofUser(Functions functions, String function, String user) {
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("userID", user);
    return functions.invoke(function, payload, Answer::of);
  }

  Answer groups(String user) {
    return call(user, "getConversationGroupList", JsonNodeFactory.instance.objectNode());
  }

  Answer create(String user, String group, List<String> conversations) {
    return call(user, "createConversationGroup", body(group, conversations));
  }

  Answer add(String user, String group, List<String> conversations) {
    return call(user, "addConversationsToGroup", body(group, conversations));
  }

  private static ObjectNode body(String group, List<String> conversations) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("groupName", group);
    conversations.forEach(body.putArray("conversationIDList")::add);
    return body;
  }

  /** Repeats are one request to the service, by its ID, so that they act once. */
  private Answer call(String user, String operation, ObjectNode body) {
    return functions.invoke(operation, event(user, operation, body), Answer::ofBody);
  }

  private static JsonNode event(String user, String operation, ObjectNode body) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.put("routeKey", "POST /" + operation).put("rawPath", "/" + operation);
    event.put("rawQueryString", "").putObject("headers");
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "operator-" + UUID.randomUUID());
    context.put("timeEpoch", System.currentTimeMillis());
    context.putObject("http").put("method", "POST").put("path", "/" + operation);
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    return event.put("body", body.toString()).put("isBase64Encoded", false);
  }
}
