package conversationgroups.proof.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.functions.FunctionsByName;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import conversationgroups.store.Stores;
import conversationgroups.store.StreamStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All functions on one client of the table, called as Lambda calls them. */
public final class Service {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The HTTP status of each code, as the contract has them. */
  private static final Map<Integer, Integer> STATUSES =
      Map.ofEntries(
          Map.entry(0, 200),
          Map.entry(50002, 400),
          Map.entry(50004, 500),
          Map.entry(50005, 503),
          Map.entry(51006, 400),
          Map.entry(51009, 404),
          Map.entry(51010, 409),
          Map.entry(51011, 400),
          Map.entry(59001, 409),
          Map.entry(59002, 401),
          Map.entry(59003, 404),
          Map.entry(59004, 409),
          Map.entry(59005, 429),
          Map.entry(59006, 409));

  private final Map<String, FunctionsByName.Operation> functions;
  private final StreamStore contents;

  /**
   * @param interceptors of every request to DynamoDB, in their order
   */
  public Service(Engine engine, Duration deadline, List<ExecutionInterceptor> interceptors) {
    DynamoDbClient client = engine.client(interceptors);
    functions = FunctionsByName.on(Stores.groups(client, engine.table, deadline));
    contents = Stores.contents(client, engine.table);
  }

  /** What the function of the stream needs of the same table. */
  public StreamStore contents() {
    return contents;
  }

  /**
   * The answer to a call; of a list in pages, all of it.
   *
   * @throws AssertionError where status or headers are not those that the contract has for the code
   */
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
    Reply reply = Reply.of(body(response));
    boolean retry = response.headers().getOrDefault("retry-after", "").matches("[1-9][0-9]*");
    boolean fits =
        Integer.valueOf(response.statusCode()).equals(STATUSES.get(reply.code()))
            && retry == (reply.code() == 50005)
            && (reply.code() != 50004 || response.body().contains(call.requestID()));
    if (!fits) {
      throw new AssertionError("status and headers are not those of the code: " + response);
    }
    return reply;
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
