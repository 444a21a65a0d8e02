package conversationgroups.proof.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.changes.EventPump;
import conversationgroups.http.HttpResponse;
import conversationgroups.proof.isolation.Partitions;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import java.time.Duration;
import java.util.List;

/** What a fuzzer throws at the service, and what must hold of the answer whatever it is. */
final class FuzzedService {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USER = "fuzzed";

  private static final List<String> FUNCTIONS =
      List.of(
          "createConversationGroup",
          "deleteConversationGroup",
          "renameConversationGroup",
          "sortConversationGroups",
          "getConversationGroupList",
          "getConversationList",
          "addConversationsToGroup",
          "deleteConversationsFromGroup",
          "deleteConversationsFromAllGroups",
          "noSuchOperation");

  private static FuzzedService running;

  private final Partitions partitions = new Partitions();
  private final Service service;
  private final EventPump pump;

  private FuzzedService() {
    Engine engine = new Engine();
    service = new Service(engine, Duration.ofSeconds(60), List.of(partitions));
    pump =
        new EventPump(
            new Service(engine, Duration.ofSeconds(60), List.of()).contents(),
            new java.util.Random(1),
            0,
            false);
    service.call(Call.of(USER, new Op.Create("a", List.of("C2Ca"))));
    partitions.take();
  }

  /** One for all inputs. It is made with the first: only then Jazzer has prepared the process. */
  static synchronized FuzzedService running() {
    if (running == null) {
      running = new FuzzedService();
    }
    return running;
  }

  /** Only success or 4xx, an answer in the contract's form, and the caller's partition alone. */
  void event(FuzzedDataProvider data) {
    String function = data.pickValue(FUNCTIONS);
    ObjectNode event = new HostileEvents(data).event(USER);
    HttpResponse response = service.send(function, event);
    JsonNode body = Service.body(response);
    boolean success = response.statusCode() == 200 && body.path("code").asInt(-1) == 0;
    boolean refused =
        response.statusCode() >= 400
            && response.statusCode() < 500
            && body.path("code").asInt() > 50_000
            && !body.path("message").asText().isEmpty();
    require(success || refused, function, event, response);
    require(isUnicode(response.body()), function, event, response);
    for (String key : partitions.take()) {
      require(key.equals("U#" + USER), function, event, key);
    }
  }

  /** A record that cannot be read is handed back, and no exception comes out of the function. */
  void records(FuzzedDataProvider data) {
    HostileEvents hostile = new HostileEvents(data);
    ObjectNode record = JSON.createObjectNode();
    ObjectNode change = record.putObject("dynamodb").put("SequenceNumber", "1");
    ObjectNode keys = change.putObject("Keys");
    keys.putObject("pk").set("S", hostile.any(0));
    keys.putObject("sk").put("S", data.consumeBoolean() ? "DIRECTORY" : hostile.text());
    for (String image : List.of("NewImage", "OldImage")) {
      if (data.consumeBoolean()) {
        ObjectNode item = change.putObject(image);
        for (String name : List.of("v", "groups", "last", "n")) {
          item.set(name, hostile.any(3));
        }
      }
    }
    ArrayNode records = JSON.createArrayNode().add(record);
    int failures = pump.failures(data.consumeBoolean() ? hostile.any(2) : records);
    require(failures == 0 || failures == 1, record, failures);
  }

  static boolean isUnicode(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  static void require(boolean holds, Object... what) {
    if (!holds) {
      throw new AssertionError(List.of(what).toString());
    }
  }
}
