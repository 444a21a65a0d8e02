package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import example.client.ApiClient;
import example.client.ApiException;
import example.client.ConversationsApi;
import example.client.GroupsApi;
import example.client.model.Conversation;
import example.client.model.GroupAndConversations;
import example.client.model.NewGroup;
import example.client.model.OneGroup;
import example.client.model.PageOfGroup;
import example.client.model.TwoNames;
import example.client.model.WhichConversations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls each operation of a running service with the generated client. */
class EachOperationTest {

  private static final String API = System.getProperty("api");

  private final ApiClient client = new ApiClient();
  private final GroupsApi groups;
  private final ConversationsApi conversations;

  EachOperationTest() throws Exception {
    String token = token("client-" + UUID.randomUUID());
    client.updateBaseUri(API);
    client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
    groups = new GroupsApi(client);
    conversations = new ConversationsApi(client);
  }

  /** The local run's; a deployment's token comes from its identity provider. */
  private static String token(String user) throws Exception {
    URI uri = URI.create(API + "/local/token?user=" + user);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void oneCallOfEachOperation() throws Exception {
    String key = UUID.randomUUID().toString();
    NewGroup suppliers =
        new NewGroup().groupName("Suppliers").conversationIDList(List.of("C2Cbob", "bob"));
    var created = groups.createConversationGroup(suppliers, key).getData();
    assertEquals(List.of("C2Cbob"), created.getSuccessConversationIDList());
    assertEquals(2503, created.getFailureConversationIDList().get(0).getCode().getValue());
    assertEquals(created, groups.createConversationGroup(suppliers, key).getData());

    var change = new GroupAndConversations().groupName("Suppliers");
    var added = change.conversationIDList(List.of("C2Ccarol", "GROUPsales"));
    assertEquals(
        List.of("C2Ccarol", "GROUPsales"),
        conversations
            .addConversationsToGroup(added, null)
            .getData()
            .getSuccessConversationIDList());

    assertEquals(
        List.of("Suppliers"), groups.getConversationGroupList().getData().getGroupNameList());
    Object noFields =
        Map.of(); // of null the generated client makes the text null, which is refused
    assertEquals(2, groups.postGetConversationGroupList(noFields).getData().getSequence());

    var page = conversations.getConversationList("Suppliers", 2, null, null).getData();
    var rest = new PageOfGroup().groupName("Suppliers").nextToken(page.getNextToken());
    assertEquals(
        List.of(new Conversation().conversationID("GROUPsales")),
        conversations
            .postGetConversationList(new WhichConversations(rest))
            .getData()
            .getConversationList());

    var removed = change.conversationIDList(List.of("C2Cbob"));
    assertEquals(
        List.of(),
        conversations
            .deleteConversationsFromGroup(removed, null)
            .getData()
            .getFailureConversationIDList());

    var names = new TwoNames().oldName("Suppliers").newName("研发需求");
    assertEquals("研发需求", groups.renameConversationGroup(names, null).getData().getGroupName());
    var renamed = new OneGroup().groupName("研发需求");
    assertEquals(0, groups.deleteConversationGroup(renamed, null).getCode().getValue());
  }

  @Test
  void refusalIsAnException() {
    var none = new OneGroup().groupName("none");
    var refusal =
        assertThrows(ApiException.class, () -> groups.deleteConversationGroup(none, null));

    assertEquals(404, refusal.getCode());
    assertEquals(true, refusal.getResponseBody().contains("\"code\":51009"));
  }
}
