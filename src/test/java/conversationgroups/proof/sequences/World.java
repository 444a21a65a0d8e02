package conversationgroups.proof.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.changes.EventPump;
import conversationgroups.proof.model.Change;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.State;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import conversationgroups.proof.service.TableAudit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Some users of the service, and the same users in the model; every step compares the two. */
final class World {

  private static final int MOST_PAUSES = 50;
  private static final long PAUSE = 100_000_000;

  private final Engine engine;
  private final Service service;
  private final EventPump pump;
  private final String prefix = "world-" + UUID.randomUUID() + "-";
  private final Map<Integer, State> states = new HashMap<>();

  World(Engine engine) {
    this.engine = engine;
    this.service = new Service(engine, Duration.ofSeconds(30), List.of());
    this.pump = new EventPump(service.contents(), new Random(), 0, false);
  }

  /** What was there before the first step. */
  void prepare(int user, List<Op> before) {
    for (Op op : before) {
      Call call = Call.of(prefix + user, op);
      Model.Result expected =
          Model.apply(states.getOrDefault(user, State.NEW_USER), op, call.chunk());
      assertThat(service.call(call)).as("answer before").isEqualTo(expected.reply());
      states.put(user, expected.next());
    }
    pump.deliver(ownRecords());
  }

  /** A sequence that has failed before this one may have left records of its users. */
  private List<JsonNode> ownRecords() {
    return engine.newRecords().stream()
        .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().startsWith("U#" + prefix))
        .toList();
  }

  /**
   * @param key whether the call carries a key, and is repeated with it
   */
  void step(int user, Op op, boolean key) {
    State before = states.getOrDefault(user, State.NEW_USER);
    String ownKey = key && op.writes() ? UUID.randomUUID().toString() : null;
    Call call = Call.of(prefix + user, op).withKey(ownKey);
    Model.Result expected = Model.apply(before, op, call.chunk());
    assertThat(service.call(call)).as("answer").isEqualTo(expected.reply());
    if (ownKey != null) {
      assertThat(service.call(call.again())).as("answer again").isEqualTo(expected.reply());
    }
    states.put(user, expected.next());
    assertThat(events(expected.changes().size())).as("events").isEqualTo(expected.changes());
  }

  /** What the events since the last step say; waits for so many, where the stream is slow. */
  private List<Change> events(int expected) {
    List<Change> told = events();
    for (int i = 0; i < MOST_PAUSES && told.size() < expected; i++) {
      LockSupport.parkNanos(PAUSE);
      told.addAll(events());
    }
    return told;
  }

  /** What the events since the last step say; drains the stream. */
  private List<Change> events() {
    List<Change> told = new ArrayList<>();
    for (JsonNode event : pump.deliver(ownRecords())) {
      JsonNode data = event.get("data");
      JsonNode change = data.get("change");
      boolean list = data.has("conversationGroupList");
      State state = state(event.get("subject").asText());
      if (!list) {
        String name = data.get("groupName").asText();
        assertThat(texts(data.get("conversationList")))
            .as("the group's whole list")
            .containsExactlyElementsOf(state.find(name).orElseThrow().members());
      }
      List<String> touched =
          list
              ? texts(data.get("conversationIDList"))
              : texts(change.get("addedConversationIDList"));
      touched.addAll(list ? List.of() : texts(change.get("removedConversationIDList")));
      told.add(
          new Change(
              event.get("sequence").asLong(),
              change.get("operation").asText(),
              (list ? change : data).path("groupName").asText(),
              change.path("oldName").textValue(),
              touched,
              list ? texts(data.get("conversationGroupList")) : state.names()));
    }
    return told;
  }

  private State state(String user) {
    return states.get(Integer.valueOf(user.substring(prefix.length())));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The table holds what the model does, and nothing is left of what is gone. */
  void isAsModelled() {
    states.forEach(
        (user, state) -> {
          TableAudit audit = TableAudit.of(engine.items(prefix + user));
          assertThat(audit.problems()).isEmpty();
          assertThat(audit.equals(state)).as("%s is %s", audit, state).isTrue();
        });
  }
}
