package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Adds conversations to a group. */
@Singleton
public class AddConversationsToGroup {

  private final Endpoint api;
  private final ConversationGroups groups;

  AddConversationsToGroup(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse addConversationsToGroup(HttpRequest request) {
    return api.answer(
        "addConversationsToGroup",
        request,
        Requests::change,
        (caller, input) -> groups.add(caller, input.groupName(), input.conversationIDList()));
  }
}
