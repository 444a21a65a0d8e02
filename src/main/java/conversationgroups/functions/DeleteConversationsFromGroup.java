package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Takes conversations out of a group. */
@Singleton
public class DeleteConversationsFromGroup {

  private final Endpoint api;
  private final ConversationGroups groups;

  DeleteConversationsFromGroup(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse deleteConversationsFromGroup(HttpRequest request) {
    return api.answer(
        "deleteConversationsFromGroup",
        request,
        Requests::change,
        (caller, input) -> groups.remove(caller, input.groupName(), input.conversationIDList()));
  }
}
