package conversationgroups.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.http.HttpServerResponse;

/** The answers in which AWS's services say what they did not do. */
public final class AwsAnswer {

  private AwsAnswer() {}

  /** Of API Gateway. */
  public static void message(HttpServerResponse response, int status, String message) {
    response
        .setStatusCode(status)
        .putHeader("content-type", "application/json")
        .end(JsonNodeFactory.instance.objectNode().put("message", message).toString());
  }

  /**
   * Of services whose SDKs know the error by its name.
   *
   * @param error as the API reference names it
   */
  public static void error(HttpServerResponse response, int status, String error, String message) {
    message(response.putHeader("x-amzn-errortype", error), status, message);
  }
}
