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
    Endpoint api = new Endpoint(lines);
    return Map.of(
        "createConversationGroup",
        new CreateConversationGroup(api, groups)::createConversationGroup,
        "deleteConversationGroup",
        new DeleteConversationGroup(api, groups)::deleteConversationGroup,
        "renameConversationGroup",
        new RenameConversationGroup(api, groups)::renameConversationGroup,
        "getConversationGroupList",
        new GetConversationGroupList(api, groups)::getConversationGroupList,
        "getConversationList",
        new GetConversationList(api, groups)::getConversationList,
        "addConversationsToGroup",
        new AddConversationsToGroup(api, groups)::addConversationsToGroup,
        "deleteConversationsFromGroup",
        new DeleteConversationsFromGroup(api, groups)::deleteConversationsFromGroup,
        "noSuchOperation",
        new NoSuchOperation(api)::noSuchOperation);
  }
}
