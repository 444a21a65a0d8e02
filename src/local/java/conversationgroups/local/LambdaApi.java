package conversationgroups.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Lambda's own Invoke, for the AWS CLI, the SDKs and the operator's command line: functions are
 * called by the names that they are exported under. Signatures are not checked.
 */
@Singleton
public class LambdaApi {

  private static final Logger LOG = Logger.getLogger(LambdaApi.class);
  private static final String PATH = "/2015-03-31/functions/:name/invocations";

  /** Lambda's limit of a payload that is waited for. */
  private static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

  private final LocalFunctions functions;
  private final ObjectMapper mapper;
  private final DeveloperAccess access;

  LambdaApi(LocalFunctions functions, ObjectMapper mapper, DeveloperAccess access) {
    this.functions = functions;
    this.mapper = mapper;
    this.access = access;
  }

  void listen(@Observes Router router) {
    router.post(PATH).handler(access).handler(this::receive);
  }

  private void receive(RoutingContext call) {
    WholeBody.of(call, body -> handle(call, body));
  }

  private void handle(RoutingContext call, Buffer body) {
    HttpServerResponse response = call.response();
    String function = name(call.pathParam("name"));
    String type = call.request().getHeader("x-amz-invocation-type");
    if (!functions.exists(function)) {
      AwsAnswer.error(
          response, 404, "ResourceNotFoundException", "Function not found: " + function);
    } else if (body.length() > LARGEST_PAYLOAD) {
      AwsAnswer.error(response, 413, "RequestTooLargeException", "the payload is over 6 MB");
    } else if ("DryRun".equals(type)) {
      response.setStatusCode(204).end();
    } else if (type == null || "RequestResponse".equals(type)) {
      invoke(response, function, body);
    } else {
      AwsAnswer.error(
          response, 400, "InvalidParameterValueException", "the local run only answers at once");
    }
  }

  private void invoke(HttpServerResponse response, String function, Buffer body) {
    JsonNode payload;
    try {
      payload = body.length() == 0 ? mapper.createObjectNode() : mapper.readTree(body.getBytes());
    } catch (java.io.IOException e) {
      AwsAnswer.error(response, 400, "InvalidRequestContentException", "the payload is not JSON");
      return;
    }
    response
        .putHeader("content-type", "application/json")
        .putHeader("x-amz-executed-version", "$LATEST");
    try {
      response.end(mapper.writeValueAsString(functions.invoke(function, payload)));
    } catch (RuntimeException | JsonProcessingException e) {
      LOG.errorf(e, "%s failed", function);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error.put("errorMessage", String.valueOf(cause.getMessage()));
      error.put("errorType", cause.getClass().getName());
      response.putHeader("x-amz-function-error", "Unhandled").end(error.toString());
    }
  }

  /** Of a function's name, its ARN, or either with an alias behind it. */
  private static String name(String given) {
    return given.replaceFirst("^arn:.*:function:", "").replaceFirst(":.*$", "");
  }
}
