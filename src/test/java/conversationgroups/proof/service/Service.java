package conversationgroups.proof.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.functions.FunctionsByName;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.persistence.GroupContents;
import conversationgroups.persistence.Stores;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All functions on one client of the table, called as Lambda calls them. */
public final class Service {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Faults are injected by the thousand; what nobody injected is an error and stays. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("conversationgroups.http.Api"),
          Logger.getLogger("conversationgroups.events.Topic"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  private final Map<String, FunctionsByName.Operation> functions;
  private final GroupContents contents;

  /**
   * @param interceptors of every request to DynamoDB, in their order
   */
  public Service(Engine engine, Duration deadline, List<ExecutionInterceptor> interceptors) {
    DynamoDbClient client = engine.client(interceptors);
    functions = FunctionsByName.on(Stores.groups(client, engine.table, deadline));
    contents = Stores.contents(client, engine.table);
  }

  /** What the function of the stream needs of the same table. */
  public GroupContents contents() {
    return contents;
  }

  /** The answer to a call; of a list in pages, all of it. */
  public Reply call(Call call) {
    ObjectNode whole = null;
    String token = null;
    do {
      Reply page = call(call, token);
      if (!page.isSuccess() || !(call.op() instanceof Op.Page)) {
        return page;
      }
      token = page.data().path("nextToken").textValue();
      ((ObjectNode) page.data()).remove("nextToken");
      if (whole != null) {
        whole.withArray("conversationList").addAll((ArrayNode) page.data().get("conversationList"));
      } else {
        whole = (ObjectNode) page.data();
      }
    } while (token != null);
    return new Reply(0, whole);
  }

  private Reply call(Call call, String token) {
    HttpResponse response = send(CallEvent.function(call.op()), CallEvent.of(call, token));
    return Reply.of(body(response));
  }

  /** Calls a function with any event. */
  public HttpResponse send(String function, JsonNode event) {
    return functions.get(function).answer(new HttpRequest(event));
  }

  public static JsonNode body(HttpResponse response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + response.body(), e);
    }
  }
}
