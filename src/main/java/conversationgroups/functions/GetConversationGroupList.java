package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.Outcome;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Lists the user's groups in order of creation. */
@Singleton
public class GetConversationGroupList {

  private final Endpoint api;
  private final ConversationGroups groups;

  GetConversationGroupList(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse getConversationGroupList(HttpRequest request) {
    return api.answer(
        "getConversationGroupList",
        request,
        Requests::nothing,
        (caller, input) -> Outcome.success(groups.groups(caller)));
  }
}
