package conversationgroups.http;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.domain.Code;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.UserID;

/**
 * What an operator hands to a function by invoking it. There is no caller in it: who may invoke the
 * function has been let through by IAM.
 */
public final class OperatorRequest {

  private static final String USER_ID = "userID";

  private final JsonNode payload;

  public OperatorRequest(JsonNode payload) {
    this.payload = payload;
  }

  /** Of a payload {@code {"userID": "..."}} and nothing else, lest a misspelt field go unseen. */
  Outcome<UserID> user() {
    boolean oneText = payload.size() == 1 && payload.path(USER_ID).isTextual();
    return oneText
            && UserID.of(payload.get(USER_ID).textValue()) instanceof Outcome.Success<UserID> user
        ? user
        : Outcome.failure(
            Code.INVALID_REQUEST,
            "the payload must be {\"userID\": \"...\"} with a user's ID, as in their tokens' sub: 1"
                + " to "
                + Limits.USER_ID_BYTES
                + " bytes of text without control characters");
  }
}
