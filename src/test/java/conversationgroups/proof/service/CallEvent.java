package conversationgroups.proof.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.proof.model.Op;

/** The event of API Gateway for a call. */
public final class CallEvent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CallEvent() {}

  public static String function(Op op) {
    if (op instanceof Op.Create) {
      return "createConversationGroup";
    } else if (op instanceof Op.Delete) {
      return "deleteConversationGroup";
    } else if (op instanceof Op.Rename) {
      return "renameConversationGroup";
    } else if (op instanceof Op.Sort) {
      return "sortConversationGroups";
    } else if (op instanceof Op.Add) {
      return "addConversationsToGroup";
    } else if (op instanceof Op.Remove) {
      return "deleteConversationsFromGroup";
    } else if (op instanceof Op.RemoveFromAll) {
      return "deleteConversationsFromAllGroups";
    }
    return op instanceof Op.Groups ? "getConversationGroupList" : "getConversationList";
  }

  /**
   * @param token where a page begins, or null
   */
  static ObjectNode of(Call call, String token) {
    ObjectNode body = body(call.op());
    if (token != null) {
      body.put("nextToken", token);
    }
    ObjectNode event = JSON.createObjectNode();
    event.put("rawQueryString", "").put("body", body.toString());
    ObjectNode headers = event.putObject("headers");
    if (call.key() != null) {
      headers.put("idempotency-key", call.key());
    }
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", call.requestID()).put("timeEpoch", call.time());
    context.putObject("http").put("method", "POST");
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", call.user());
    return event;
  }

  public static ObjectNode body(Op op) {
    ObjectNode body = JSON.createObjectNode();
    if (op instanceof Op.Create create) {
      body.put("groupName", create.name()).set("conversationIDList", list(create.ids()));
    } else if (op instanceof Op.Delete delete) {
      body.put("groupName", delete.name());
    } else if (op instanceof Op.Rename rename) {
      body.put("oldName", rename.from()).put("newName", rename.to());
    } else if (op instanceof Op.Sort sort) {
      body.set("groupNameList", list(sort.names()));
    } else if (op instanceof Op.Add add) {
      body.put("groupName", add.name()).set("conversationIDList", list(add.ids()));
    } else if (op instanceof Op.Remove remove) {
      body.put("groupName", remove.name()).set("conversationIDList", list(remove.ids()));
    } else if (op instanceof Op.Page page) {
      body.put("groupName", page.name()).put("limit", page.limit());
    } else if (op instanceof Op.RemoveFromAll remove) {
      body.set("conversationIDList", list(remove.ids()));
    } else if (op instanceof Op.OfConversations of) {
      body.set("conversationIDList", list(of.ids()));
    }
    return body;
  }

  private static com.fasterxml.jackson.databind.JsonNode list(java.util.List<String> ids) {
    return JSON.valueToTree(ids);
  }
}
