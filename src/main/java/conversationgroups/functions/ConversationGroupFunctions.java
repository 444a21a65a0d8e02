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

/** The operations of the API. Each is a Lambda function, which has the name of its method. */
@Singleton
public class ConversationGroupFunctions {

  private final Endpoint endpoint;
  private final ConversationGroups groups;

  ConversationGroupFunctions(Endpoint endpoint, ConversationGroups groups) {
    this.endpoint = endpoint;
    this.groups = groups;
  }

  /** Makes a group, with its first conversations if there are any. */
  @Funq
  public HttpResponse createConversationGroup(HttpRequest request) {
    return endpoint.answer(
        "createConversationGroup",
        request,
        Requests::newGroup,
        (caller, input) -> groups.create(caller, input.groupName(), input.conversationIDList()));
  }

  /** Deletes a group; its conversations stay in their other groups. */
  @Funq
  public HttpResponse deleteConversationGroup(HttpRequest request) {
    return endpoint.answer(
        "deleteConversationGroup",
        request,
        Requests::oneGroup,
        (caller, input) -> groups.delete(caller, input.groupName()));
  }

  /** Gives a group another name; it keeps its conversations and its place. */
  @Funq
  public HttpResponse renameConversationGroup(HttpRequest request) {
    return endpoint.answer(
        "renameConversationGroup",
        request,
        Requests::twoNames,
        (caller, input) -> groups.rename(caller, input.oldName(), input.newName()));
  }

  /** Puts the groups into another order. */
  @Funq
  public HttpResponse sortConversationGroups(HttpRequest request) {
    return endpoint.answer(
        "sortConversationGroups",
        request,
        Requests::allNames,
        (caller, input) -> groups.sort(caller, input.groupNameList()));
  }

  /** Adds conversations to a group. */
  @Funq
  public HttpResponse addConversationsToGroup(HttpRequest request) {
    return endpoint.answer(
        "addConversationsToGroup",
        request,
        Requests::change,
        (caller, input) -> groups.add(caller, input.groupName(), input.conversationIDList()));
  }

  /** Takes conversations out of a group. */
  @Funq
  public HttpResponse deleteConversationsFromGroup(HttpRequest request) {
    return endpoint.answer(
        "deleteConversationsFromGroup",
        request,
        Requests::change,
        (caller, input) -> groups.remove(caller, input.groupName(), input.conversationIDList()));
  }

  /** Takes conversations out of all groups that they are in. */
  @Funq
  public HttpResponse deleteConversationsFromAllGroups(HttpRequest request) {
    return endpoint.answer(
        "deleteConversationsFromAllGroups",
        request,
        Requests::conversations,
        (caller, input) -> groups.removeFromAll(caller, input.conversationIDList()));
  }

  /** Lists the user's groups in their order. */
  @Funq
  public HttpResponse getConversationGroupList(HttpRequest request) {
    return endpoint.answer(
        "getConversationGroupList",
        request,
        Requests::nothing,
        (caller, input) -> Outcome.success(groups.groups(caller)));
  }

  /** Lists the conversations of one group, the groups of some conversations, or all there are. */
  @Funq
  public HttpResponse getConversationList(HttpRequest request) {
    return endpoint.answer(
        "getConversationList", request, Requests::whichConversations, this::conversations);
  }

  private Outcome<? extends ConversationList<?>> conversations(
      Caller caller, WhichConversations which) {
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
