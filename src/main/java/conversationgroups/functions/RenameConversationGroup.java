package conversationgroups.functions;

import conversationgroups.domain.ConversationGroups;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Gives a group another name; it keeps its conversations and its place. */
@Singleton
public class RenameConversationGroup {

  private final Endpoint api;
  private final ConversationGroups groups;

  RenameConversationGroup(Endpoint api, ConversationGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Funq
  public HttpResponse renameConversationGroup(HttpRequest request) {
    return api.answer(
        "renameConversationGroup",
        request,
        Requests::twoNames,
        (caller, input) -> groups.rename(caller, input.oldName(), input.newName()));
  }
}
