package conversationgroups.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.cli.Functions.FunctionFailedException;
import conversationgroups.domain.Code;
import java.util.List;
import java.util.UUID;

/**
 * The API's operations in the name of any user, past API Gateway: whoever may invoke the functions
 * is trusted with the user's ID. So everything is by the rules of the service that is deployed.
 */
final class UserCalls {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 6;

  private final Functions functions;

  UserCalls(Functions functions) {
    this.functions = functions;
  }

  /**
   * An answer of the API.
   *
   * @param data missing from a failure
   */
  record Answer(int code, String message, JsonNode data) {

    boolean is(Code expected) {
      return code == expected.number();
    }
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
    JsonNode event = event(user, operation, body);
    for (int attempt = 1; ; attempt++) {
      Answer answer = answer(functions.invoke(operation, event));
      if (!answer.is(Code.UNAVAILABLE) && !answer.is(Code.INTERNAL_ERROR)) {
        return answer;
      }
      if (attempt == ATTEMPTS) {
        throw new FunctionFailedException(operation + " answers " + answer.message(), null);
      }
      Functions.pause(attempt);
    }
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

  private static Answer answer(JsonNode returned) {
    try {
      JsonNode body = JSON.readTree(returned.path("body").asText());
      return new Answer(
          body.path("code").asInt(-1), body.path("message").asText(), body.path("data"));
    } catch (JsonProcessingException e) {
      throw new FunctionFailedException("no answer of this service: " + returned, e);
    }
  }
}
