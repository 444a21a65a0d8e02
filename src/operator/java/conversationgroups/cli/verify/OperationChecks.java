package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.cli.verify.Checks.Check;
import conversationgroups.domain.Code;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every operation once, in a story of two groups; each answer, and that the sequence counts it. */
final class OperationChecks {

  private static final String NAME = "研发需求";
  private static final String NEW_NAME = "Suppliers";
  private static final String ALICE = "C2Calice";
  private static final String BOB = "C2Cbob";
  private static final String SALES = "GROUPsales";

  private final Api api;
  private final Token token;
  private final History history;

  OperationChecks(Api api, Token token, History history) {
    this.api = api;
    this.token = token;
    this.history = history;
  }

  void run(Checks checks) throws InterruptedException {
    check(checks, "createConversationGroup", this::create);
    check(checks, "getConversationGroupList", this::groupList);
    check(checks, "addConversationsToGroup", this::add);
    check(checks, "getConversationList, page by page", this::pages);
    check(checks, "getConversationList, of some conversations", this::groupsOfConversations);
    check(checks, "getConversationList, of all", this::allConversations);
    check(checks, "renameConversationGroup", this::rename);
    check(checks, "sortConversationGroups", this::sort);
    check(checks, "deleteConversationsFromGroup", this::deleteFrom);
    check(checks, "deleteConversationGroup", this::delete);
    check(checks, "a repeat with its Idempotency-Key acts once", this::repeat);
    check(checks, "a malformed request answers 50002", this::malformed);
  }

  private void check(Checks checks, String name, Check check) throws InterruptedException {
    checks.run(
        name,
        () -> {
          history.resume();
          check.run();
          history.mustBeTheServices();
        });
  }

  private void create() throws IOException, InterruptedException {
    List<String> ids = List.of(ALICE, SALES, "bob");
    Reply created = api.post("createConversationGroup", Api.group(NAME, ids));
    history.changed("create", NAME);
    created.require(created.data().path("groupName").asText().equals(NAME), "its name");
    has(created, "successConversationIDList", List.of(ALICE, SALES));
    JsonNode failure = created.data().path("failureConversationIDList").path(0);
    boolean named = failure.path("conversationID").asText().equals("bob");
    int code = Code.INVALID_CONVERSATION_ID.number();
    created.require(named && failure.path("code").asInt() == code, "bob to fail with " + code);

    Reply again = api.post("createConversationGroup", Api.group(NAME));
    again.is(409, Code.GROUP_NAME_TAKEN);
  }

  private void groupList() throws IOException, InterruptedException {
    has(api.groups(), "groupNameList", List.of(NAME));
    has(api.post("getConversationGroupList", Api.fields()), "groupNameList", List.of(NAME));
  }

  private void add() throws IOException, InterruptedException {
    Reply added = api.post("addConversationsToGroup", Api.group(NAME, List.of(BOB, ALICE)));
    history.changed("add", NAME);
    has(added, "successConversationIDList", List.of(BOB, ALICE));
    Reply again = api.post("addConversationsToGroup", Api.group(NAME, List.of(BOB)));
    has(again, "successConversationIDList", List.of(BOB));
  }

  private void pages() throws IOException, InterruptedException {
    String page = "getConversationList?limit=2&groupName=" + encoded(NAME);
    Reply first = api.get(page);
    conversations(first, List.of(ALICE, BOB));
    String next = first.data().path("nextToken").asText();
    first.require(!next.isEmpty(), "a nextToken");
    Reply second = api.get(page + "&nextToken=" + encoded(next));
    conversations(second, List.of(SALES));
    second.require(!second.data().has("nextToken"), "no nextToken on the last page");
  }

  private void groupsOfConversations() throws IOException, InterruptedException {
    Reply of =
        api.get("getConversationList?conversationIDList=" + BOB + "&conversationIDList=C2Cnobody");
    conversations(of, List.of(BOB, "C2Cnobody"));
    JsonNode bob = of.data().at("/conversationList/0/conversationGroupList");
    JsonNode nobody = of.data().at("/conversationList/1/conversationGroupList");
    of.require(
        bob.path(0).asText().equals(NAME) && nobody.isArray() && nobody.isEmpty(),
        BOB + " to be in " + NAME + " and C2Cnobody in no group");
  }

  private void allConversations() throws IOException, InterruptedException {
    conversations(api.get("getConversationList"), List.of(ALICE, BOB, SALES));
  }

  private void rename() throws IOException, InterruptedException {
    Reply renamed =
        api.post(
            "renameConversationGroup", Api.fields().put("oldName", NAME).put("newName", NEW_NAME));
    history.changed("rename", NEW_NAME);
    renamed.require(renamed.data().path("groupName").asText().equals(NEW_NAME), "the new name");
    has(api.groups(), "groupNameList", List.of(NEW_NAME));
    api.get("getConversationList?groupName=" + encoded(NAME)).is(404, Code.GROUP_NOT_FOUND);
  }

  private void sort() throws IOException, InterruptedException {
    history.create(NAME);
    Reply sorted = api.post("sortConversationGroups", Api.groups(List.of(NAME, NEW_NAME)));
    history.changed("sort", "");
    has(sorted, "groupNameList", List.of(NAME, NEW_NAME));
    has(api.groups(), "groupNameList", List.of(NAME, NEW_NAME));
    history.delete(NAME);
    api.post("sortConversationGroups", Api.groups(List.of(NAME, NEW_NAME)))
        .is(409, Code.OTHER_GROUPS);
  }

  private void deleteFrom() throws IOException, InterruptedException {
    Reply removed =
        api.post("deleteConversationsFromGroup", Api.group(NEW_NAME, List.of(BOB, "C2Cnobody")));
    history.changed("delete-from", NEW_NAME);
    has(removed, "successConversationIDList", List.of(BOB, "C2Cnobody"));
    conversations(api.get("getConversationList?groupName=" + NEW_NAME), List.of(ALICE, SALES));
  }

  private void delete() throws IOException, InterruptedException {
    api.post("deleteConversationGroup", Api.group(NEW_NAME)).data();
    history.changed("delete", NEW_NAME);
    has(api.groups(), "groupNameList", List.of());
    api.post("deleteConversationGroup", Api.group(NEW_NAME)).is(404, Code.GROUP_NOT_FOUND);
  }

  private void repeat() throws IOException, InterruptedException {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Reply first = api.post("createConversationGroup", Api.group("Keyed"), key);
    first.data();
    history.changed("create", "Keyed");
    Reply repeated = api.post("createConversationGroup", Api.group("Keyed"), key);
    repeated.require(repeated.body().equals(first.body()), "the first answer: " + first.text());
    api.post("createConversationGroup", Api.group("Other"), key)
        .is(409, Code.IDEMPOTENCY_KEY_REUSED);
    history.delete("Keyed");
  }

  private void malformed() throws IOException, InterruptedException {
    Api.Route route = Api.Route.post("createConversationGroup");
    api.send(route, "{\"groupName\":", token.value(), Map.of()).is(400, Code.INVALID_REQUEST);
    api.post("createConversationGroup", Api.group("g").put("unknown", 1))
        .is(400, Code.INVALID_REQUEST);
  }

  private static void has(Reply reply, String list, List<String> expected) {
    reply.require(reply.texts(list).equals(expected), list + " to be " + expected);
  }

  private static void conversations(Reply reply, List<String> expected) {
    List<String> found = reply.data().path("conversationList").findValuesAsText("conversationID");
    reply.require(found.equals(expected), "the conversations " + expected);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
