package conversationgroups.openapi;

import static conversationgroups.testing.Ids.fill;

import conversationgroups.testing.Client;
import conversationgroups.testing.Request;

/** Makes a user the one that the document's examples tell of. */
final class ExampleUser {

  /** The page token of the examples; a real one has the group's ID in it. */
  static final String TOKEN = "SS1Ibm5mbFAgbEpxQV9OQ0kgQzJDY2Fyb2w";

  private static final String USED_KEY = "used-before";

  private ExampleUser() {}

  /**
   * Makes the groups that the request presupposes.
   *
   * @return the request, with the user's own page token where it has the document's
   */
  static Request prepare(Client user, Request request) {
    user.create("Suppliers", "C2Cbob", "C2Ccarol", "GROUPsales").succeeds();
    user.create("研发需求", "C2Cbob").succeeds();
    String body = request.body() == null ? "" : request.body();
    if (body.contains("\"Twenty-first\"")) {
      for (int i = 3; i <= 20; i++) {
        user.create("group " + i).succeeds();
      }
    }
    if (body.contains("\"Full\"")) {
      user.create("Full").succeeds();
      fill(user, "Full", 0, 1_000);
    }
    if (USED_KEY.equals(request.headers().get("idempotency-key"))) {
      use(user.withKey(USED_KEY), request.operation());
    }
    String token = user.page("Suppliers", 2, null).succeeds().nextToken();
    return new Request(
        request.method(),
        request.operation(),
        request.query().replace(TOKEN, token),
        request.body() == null ? null : body.replace(TOKEN, token),
        request.headers());
  }

  /** Another request of the operation, which none of the examples is. */
  private static void use(Client user, String operation) {
    switch (operation) {
      case "createConversationGroup" -> user.create("Other").succeeds();
      case "deleteConversationGroup" -> user.delete("研发需求").succeeds();
      case "renameConversationGroup" -> user.rename("研发需求", "Other").succeeds();
      case "sortConversationGroups" -> user.sort("研发需求", "Suppliers").succeeds();
      case "addConversationsToGroup" -> user.add("研发需求", "C2Cerin").succeeds();
      case "deleteConversationsFromAllGroups" -> user.removeFromAll("C2Cerin").succeeds();
      case "deleteConversationsFromGroup" -> user.remove("研发需求", "C2Cbob").succeeds();
      default -> throw new IllegalArgumentException(operation + " does not write");
    }
  }
}
