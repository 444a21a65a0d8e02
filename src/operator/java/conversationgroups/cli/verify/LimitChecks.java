package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.domain.Code;
import conversationgroups.domain.Limits;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The caps of the contract, each just passed. */
final class LimitChecks {

  private static final String GROUP = "full";

  /** What one transaction takes, so that each call is one change. */
  private static final int CHUNK = 98;

  private final Api api;
  private final History history;

  LimitChecks(Api api, History history) {
    this.api = api;
    this.history = history;
  }

  void run(Checks checks) throws InterruptedException {
    checks.run("a name takes " + Limits.GROUP_NAME_BYTES + " bytes of UTF-8", this::names);
    checks.run("a call takes " + Limits.CONVERSATIONS_PER_CALL + " conversations", this::calls);
    checks.run(
        "a group holds %,d conversations".formatted(Limits.CONVERSATIONS_PER_GROUP),
        this::conversations);
    checks.run("a user has " + Limits.GROUPS_PER_USER + " groups", this::groups);
  }

  private void names() throws IOException, InterruptedException {
    history.resume();
    api.post("createConversationGroup", Api.group("研".repeat(Limits.GROUP_NAME_BYTES / 3 + 1)))
        .is(400, Code.INVALID_GROUP_NAME);
    history.mustBeTheServices();
  }

  private void calls() throws IOException, InterruptedException {
    history.resume();
    List<String> tooMany = ids(0, Limits.CONVERSATIONS_PER_CALL + 1);
    api.post("createConversationGroup", Api.group(GROUP, tooMany))
        .is(400, Code.TOO_MANY_CONVERSATIONS_IN_CALL);
    history.mustBeTheServices();
  }

  private void conversations() throws IOException, InterruptedException {
    history.resume();
    api.post("createConversationGroup", Api.group(GROUP)).data();
    history.changed("create", GROUP);
    for (int from = 0; from < Limits.CONVERSATIONS_PER_GROUP; from += CHUNK) {
      List<String> ids = ids(from, Math.min(Limits.CONVERSATIONS_PER_GROUP, from + CHUNK));
      Reply added = api.post("addConversationsToGroup", Api.group(GROUP, ids));
      history.changed("add", GROUP);
      added.require(added.texts("successConversationIDList").equals(ids), "all to be added");
    }
    Reply over = api.post("addConversationsToGroup", Api.group(GROUP, List.of("C2Cover")));
    JsonNode failure = over.data().path("failureConversationIDList").path(0);
    int code = Code.GROUP_FULL.number();
    over.require(failure.path("code").asInt() == code, "C2Cover to fail with " + code);
    history.mustBeTheServices();
  }

  private void groups() throws IOException, InterruptedException {
    history.resume();
    int there = api.groups().texts("groupNameList").size();
    for (int i = there; i < Limits.GROUPS_PER_USER; i++) {
      api.post("createConversationGroup", Api.group("group " + i)).data();
      history.changed("create", "group " + i);
    }
    api.post("createConversationGroup", Api.group("one more")).is(409, Code.TOO_MANY_GROUPS);
    history.mustBeTheServices();
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "C2C" + i).toList();
  }
}
