package conversationgroups.openapi;

import static conversationgroups.testing.Ids.ids;

import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.testing.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests to those examples of answers for which the document cannot show one: it may not
 * break its own schemas, and an operation without fields has no place for one.
 */
final class OtherRequests {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> MANY = ids(101);

  private static final Map<String, Request> BY_EXAMPLE = new HashMap<>();

  static {
    post("createConversationGroup", "noName", Map.of("conversationIDList", ids(1)));
    post("deleteConversationGroup", "unknownField", Map.of("groupName", "a", "force", true));
    post("renameConversationGroup", "noNewName", Map.of("oldName", "Suppliers"));
    post("sortConversationGroups", "noList", Map.of());
    post("getConversationGroupList", "unknownField", Map.of("groupName", "Suppliers"));
    post("openEventStream", "unknownField", Map.of("groupName", "Suppliers"));
    get("getConversationGroupList", "twoGroups", "");
    get("getConversationGroupList", "unknownField", "groupName=Suppliers");
    get("getConversationList", "everything", "");
    get(
        "getConversationList",
        "tooManyConversations",
        MANY.stream().map(id -> "conversationIDList=" + id).collect(Collectors.joining("&")));
    post(
        "getConversationList",
        "twoForms",
        Map.of("groupName", "Suppliers", "conversationIDList", ids(1)));
    post("getConversationList", "tooManyConversations", Map.of("conversationIDList", MANY));
    for (String operation :
        List.of(
            "createConversationGroup", "addConversationsToGroup", "deleteConversationsFromGroup")) {
      Map<String, Object> fields = Map.of("groupName", "Suppliers", "conversationIDList", MANY);
      post(operation, "tooManyConversations", fields);
    }
    String fromAll = "deleteConversationsFromAllGroups";
    post(fromAll, "tooManyConversations", Map.of("conversationIDList", MANY));
    post(fromAll, "noConversation", Map.of("conversationIDList", List.of()));
    for (String operation : List.of("addConversationsToGroup", "deleteConversationsFromGroup")) {
      Map<String, Object> fields = Map.of("groupName", "a", "conversationIDList", List.of());
      post(operation, "noConversation", fields);
    }
  }

  private OtherRequests() {}

  private static void post(String operation, String example, Map<String, Object> fields) {
    Request request = Request.post(operation, MAPPER.valueToTree(fields).toString());
    BY_EXAMPLE.put("POST /" + operation + " " + example, request);
  }

  private static void get(String operation, String example, String query) {
    BY_EXAMPLE.put("GET /" + operation + " " + example, Request.get(operation, query));
  }

  static Set<String> examples() {
    return Set.copyOf(BY_EXAMPLE.keySet());
  }

  static Request of(Example example) {
    return BY_EXAMPLE.get(example.where());
  }
}
