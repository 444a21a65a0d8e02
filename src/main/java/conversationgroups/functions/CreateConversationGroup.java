package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Makes a group, with its first conversations if there are any. */
@Singleton
public class CreateConversationGroup {

  private final Endpoint api;
  private final ConversationGroups groups;

  CreateConversationGroup(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse createConversationGroup(HttpRequest request) {
    return api.answer(
        "createConversationGroup",
        request,
        Requests::newGroup,
        (caller, input) -> groups.create(caller, input.groupName(), input.conversationIDList()));
  }
}
