package conversationgroups.functions;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.ConversationList;
import conversationgroups.domain.Outcome;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import conversationgroups.http.Requests.WhichConversations;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Lists the conversations of one group, the groups of some conversations, or all there are. */
@Singleton
public class GetConversationList {

  private final Endpoint api;
  private final ConversationGroups groups;

  GetConversationList(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse getConversationList(HttpRequest request) {
    return api.answer("getConversationList", request, Requests::whichConversations, this::list);
  }

  private Outcome<? extends ConversationList<?>> list(Caller caller, WhichConversations which) {
    if (which instanceof WhichConversations.OfGroup of) {
      return groups.page(caller, of.groupName(), of.limit(), of.nextToken());
    }
    if (which instanceof WhichConversations.These these) {
      return Outcome.success(groups.groupsOf(caller, these.conversationIDList()));
    }
    WhichConversations.All all = (WhichConversations.All) which;
    return groups.all(caller, all.limit(), all.nextToken());
  }
}
