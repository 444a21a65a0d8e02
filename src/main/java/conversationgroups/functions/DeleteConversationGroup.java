package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Deletes a group; its conversations stay in their other groups. */
@Singleton
public class DeleteConversationGroup {

  private final Endpoint api;
  private final ConversationGroups groups;

  DeleteConversationGroup(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse deleteConversationGroup(HttpRequest request) {
    return api.answer(
        "deleteConversationGroup",
        request,
        Requests::oneGroup,
        (caller, input) -> groups.delete(caller, input.groupName()));
  }
}
