package conversationgroups.proof.isolation;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.PageToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of one user in which everything that a caller can influence speaks of another. */
final class Influence {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Operations with a body that each of them takes. */
  static final Map<String, String> BODIES =
      Map.ofEntries(
          entry(
              "createConversationGroup", "{\"groupName\":\"%s\",\"conversationIDList\":[\"%s\"]}"),
          entry("deleteConversationGroup", "{\"groupName\":\"%s\"}"),
          entry("renameConversationGroup", "{\"oldName\":\"%s\",\"newName\":\"%s\"}"),
          entry("sortConversationGroups", "{\"groupNameList\":[\"%s\",\"%s\"]}"),
          entry("getConversationGroupList", "{}"),
          entry("getConversationList", "{\"conversationIDList\":[\"%2$s\",\"%1$s\"]}"),
          entry(
              "addConversationsToGroup", "{\"groupName\":\"%s\",\"conversationIDList\":[\"%s\"]}"),
          entry("deleteConversationsFromAllGroups", "{\"conversationIDList\":[\"%s\",\"%s\"]}"),
          entry(
              "deleteConversationsFromGroup",
              "{\"groupName\":\"%s\",\"conversationIDList\":[\"%s\"]}"));

  private Influence() {}

  static ObjectNode event(String user, String body) {
    ObjectNode event = JSON.createObjectNode();
    event.put("rawQueryString", "").put("body", body);
    event.putObject("headers");
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", java.util.UUID.randomUUID().toString());
    context.putObject("http").put("method", "POST");
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    return event;
  }

  /** The event as it is, and with each influence of the other user by itself. */
  static List<ObjectNode> all(String user, String other, String body) {
    List<ObjectNode> events = new ArrayList<>();
    for (String text : List.of(other, "U#" + other, "C2C" + other, other + "#DIRECTORY")) {
      events.add(event(user, body.formatted(text, "C2C" + text)));
      events.add(event(user, body.formatted(text, text)));
      for (String header : List.of("sub", "x-user", "userid", "idempotency-key", "authorization")) {
        ObjectNode event = event(user, body.formatted("a", "C2Ca"));
        event.withObject("/headers").put(header, text);
        events.add(event);
      }
      for (String field : List.of("pk", "sub", "user", "userID", "nextToken", "limit")) {
        String extra = ",\"" + field + "\":\"" + text + "\"}";
        events.add(event(user, body.formatted("a", "C2Ca").replaceFirst("}$", extra)));
        ObjectNode event = event(user, body.formatted("a", "C2Ca"));
        events.add(event.put("rawQueryString", field + "=" + text));
        ObjectNode get = event(user, "");
        get.withObject("/requestContext/http").put("method", "GET");
        events.add(get.put("rawQueryString", "groupName=a&" + field + "=" + text));
      }
      for (String place : List.of("requestId", "accountId", "apiId", "routeKey", "domainName")) {
        ObjectNode event = event(user, body.formatted("a", "C2Ca"));
        event.withObject("/requestContext").put(place, text);
        events.add(event);
      }
      ObjectNode identity = event(user, body.formatted("a", "C2Ca"));
      identity.withObject("/requestContext/authorizer/jwt/claims").put("username", text);
      identity.withObject("/requestContext/authorizer/lambda").put("sub", text);
      events.add(identity);
    }
    for (String group : List.of("aaaaaaaa", "U#" + other)) {
      Optional<GroupID> id = Optional.of(new GroupID(group));
      events.add(event(user, page(new PageToken(id, new ConversationID("C2C" + other)))));
    }
    String all = new PageToken(Optional.empty(), new ConversationID("C2C" + other)).encode();
    events.add(event(user, "{\"nextToken\":\"" + all + "\"}"));
    return events;
  }

  private static String page(PageToken token) {
    return "{\"groupName\":\"a\",\"nextToken\":\"" + token.encode() + "\"}";
  }
}
