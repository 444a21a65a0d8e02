package conversationgroups.observability;

import static conversationgroups.testing.Ids.ids;

import conversationgroups.domain.Code;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Request;
import conversationgroups.testing.Wire;
import java.util.Map;
import java.util.function.Function;

/** A call of each operation, and a call for each code. */
final class EveryCall {

  private EveryCall() {}

  /** By operation; the user has a group a with C2C1 and C2C2. */
  static final Map<String, Function<Client, Answer>> OF_OPERATION =
      Map.ofEntries(
          Map.entry("createConversationGroup", user -> user.create("b", "C2C1", "not an ID")),
          Map.entry("renameConversationGroup", user -> user.rename("a", "c")),
          Map.entry("sortConversationGroups", user -> user.sort("a")),
          Map.entry("addConversationsToGroup", user -> user.add("a", "C2C3")),
          Map.entry("deleteConversationsFromGroup", user -> user.remove("a", "C2C1")),
          Map.entry("deleteConversationsFromAllGroups", user -> user.removeFromAll("C2C1")),
          Map.entry("getConversationGroupList", user -> user.groups()),
          Map.entry("getConversationList", user -> user.page("a")),
          Map.entry("deleteConversationGroup", user -> user.delete("a")),
          Map.entry("noSuchOperation", user -> user.postText("noSuchOperation", "{}")));

  /** By the code of the answer; the user has a group a. */
  static final Map<Code, Function<Client, Answer>> OF_CODE =
      Map.ofEntries(
          Map.entry(Code.SUCCESS, user -> user.groups()),
          Map.entry(Code.INVALID_REQUEST, user -> user.postText("deleteConversationGroup", "{")),
          Map.entry(
              Code.INTERNAL_ERROR,
              user ->
                  Wire.during(
                      StoreFaults.first(StoreFaults.ALWAYS, () -> StoreFaults.invalid("x")),
                      () -> user.groups())),
          Map.entry(
              Code.UNAVAILABLE,
              user ->
                  Wire.during(
                      StoreFaults.first(StoreFaults.ALWAYS, () -> StoreFaults.noAnswer("x")),
                      () -> user.rename("a", "b"))),
          Map.entry(Code.TOO_MANY_CONVERSATIONS_IN_CALL, user -> user.add("a", ids(101))),
          Map.entry(Code.GROUP_NOT_FOUND, user -> user.delete("none")),
          Map.entry(Code.TOO_MANY_GROUPS, EveryCall::twentyFirstGroup),
          Map.entry(Code.INVALID_GROUP_NAME, user -> user.create("")),
          Map.entry(Code.GROUP_NAME_TAKEN, user -> user.create("a")),
          Map.entry(Code.OTHER_GROUPS, user -> user.sort("a", "none")),
          Map.entry(Code.NO_VERIFIED_USER, user -> user.as(null).groups()),
          Map.entry(Code.NO_SUCH_OPERATION, user -> user.send(Request.get("noSuchOperation", ""))),
          Map.entry(Code.IDEMPOTENCY_KEY_REUSED, EveryCall::sameKeyForTwo));

  private static Answer twentyFirstGroup(Client user) {
    for (int i = 1; i < 20; i++) {
      user.create("group " + i).succeeds();
    }
    return user.create("one more");
  }

  private static Answer sameKeyForTwo(Client user) {
    user.withKey("key").create("b").succeeds();
    return user.withKey("key").create("c");
  }
}
