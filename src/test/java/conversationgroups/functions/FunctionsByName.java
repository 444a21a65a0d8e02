package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.observability.LogWriter;
import conversationgroups.testing.Unwatched;
import java.util.Map;

/** The functions on any store, under the names by which Lambda calls them. */
public final class FunctionsByName {

  /** From an event of API Gateway to the answer for it. */
  public interface Operation {
    HttpResponse answer(HttpRequest request);
  }

  private FunctionsByName() {}

  public static Map<String, Operation> on(ConversationGroups groups) {
    return on(groups, Unwatched.LINES);
  }

  public static Map<String, Operation> on(ConversationGroups groups, LogWriter lines) {
    Endpoint endpoint = new Endpoint(lines);
    ConversationGroupFunctions api = new ConversationGroupFunctions(endpoint, groups);
    return Map.ofEntries(
        Map.entry("createConversationGroup", api::createConversationGroup),
        Map.entry("deleteConversationGroup", api::deleteConversationGroup),
        Map.entry("renameConversationGroup", api::renameConversationGroup),
        Map.entry("sortConversationGroups", api::sortConversationGroups),
        Map.entry("getConversationGroupList", api::getConversationGroupList),
        Map.entry("getConversationList", api::getConversationList),
        Map.entry("addConversationsToGroup", api::addConversationsToGroup),
        Map.entry("deleteConversationsFromGroup", api::deleteConversationsFromGroup),
        Map.entry("deleteConversationsFromAllGroups", api::deleteConversationsFromAllGroups),
        Map.entry("noSuchOperation", new GatewayFunctions(endpoint)::noSuchOperation));
  }
}
