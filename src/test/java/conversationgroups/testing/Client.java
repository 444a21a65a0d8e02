package conversationgroups.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls the operations as one user, over any transport. */
public record Client(Transport transport, String user, String idempotencyKey) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A user whom nobody has seen before. */
  public static Client ofNewUser(Transport transport) {
    return new Client(transport, "user-" + UUID.randomUUID(), null);
  }

  public Client as(String other) {
    return new Client(transport, other, idempotencyKey);
  }

  public Client over(Transport other) {
    return new Client(other, user, idempotencyKey);
  }

  public Client withKey(String key) {
    return new Client(transport, user, key);
  }

  public Answer send(Request request) {
    return transport.send(
        user, idempotencyKey == null ? request : request.with("idempotency-key", idempotencyKey));
  }

  /** Posts a body of any text. */
  public Answer postText(String operation, String body) {
    return send(Request.post(operation, body));
  }

  public Answer post(String operation, Object body) {
    try {
      return postText(operation, MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Answer get(String operation, String rawQuery) {
    return send(Request.get(operation, rawQuery));
  }

  public Answer create(String name, String... ids) {
    return create(name, Arrays.asList(ids));
  }

  public Answer create(String name, List<String> ids) {
    return post("createConversationGroup", Map.of("groupName", name, "conversationIDList", ids));
  }

  public Answer delete(String name) {
    return post("deleteConversationGroup", Map.of("groupName", name));
  }

  public Answer rename(String oldName, String newName) {
    return post("renameConversationGroup", Map.of("oldName", oldName, "newName", newName));
  }

  public Answer sort(String... names) {
    return post("sortConversationGroups", Map.of("groupNameList", names));
  }

  public Answer add(String name, String... ids) {
    return add(name, Arrays.asList(ids));
  }

  public Answer add(String name, List<String> ids) {
    return post("addConversationsToGroup", Map.of("groupName", name, "conversationIDList", ids));
  }

  public Answer remove(String name, String... ids) {
    return remove(name, Arrays.asList(ids));
  }

  public Answer remove(String name, List<String> ids) {
    return post(
        "deleteConversationsFromGroup", Map.of("groupName", name, "conversationIDList", ids));
  }

  public Answer removeFromAll(String... ids) {
    return removeFromAll(Arrays.asList(ids));
  }

  public Answer removeFromAll(List<String> ids) {
    return post("deleteConversationsFromAllGroups", Map.of("conversationIDList", ids));
  }

  public Answer groups() {
    return get("getConversationGroupList", "");
  }

  public Answer page(String name) {
    return post("getConversationList", Map.of("groupName", name));
  }

  public Answer page(String name, int limit, String nextToken) {
    Map<String, Object> fields = new HashMap<>(Map.of("groupName", name, "limit", limit));
    if (nextToken != null) {
      fields.put("nextToken", nextToken);
    }
    return post("getConversationList", fields);
  }

  public Answer groupsOf(String... ids) {
    return post("getConversationList", Map.of("conversationIDList", ids));
  }

  public Answer everything() {
    return post("getConversationList", Map.of());
  }

  /** A page of everything. */
  public Answer everything(int limit, String nextToken) {
    Map<String, Object> fields = new HashMap<>(Map.of("limit", limit));
    if (nextToken != null) {
      fields.put("nextToken", nextToken);
    }
    return post("getConversationList", fields);
  }

  public long sequence() {
    return groups().succeeds().sequence();
  }
}
