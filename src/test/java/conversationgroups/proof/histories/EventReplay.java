package conversationgroups.proof.histories;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.proof.model.Change;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the model what the events say: every sequence number once, each event a step that the
 * contract allows after the ones before it, with what that step changes and nothing else. The
 * conversations that the event of a rename names may be newer than the step, and are not compared.
 */
final class EventReplay {

  private State state = State.NEW_USER;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param events of one user, as they reached the topic; those that repeat are passed over
   */
  static EventReplay of(List<JsonNode> events) {
    EventReplay replay = new EventReplay();
    events.forEach(replay::apply);
    return replay;
  }

  State state() {
    return state;
  }

  Optional<String> problem() {
    return problems.stream().findFirst();
  }

  private void apply(JsonNode event) {
    long sequence = event.path("sequence").asLong();
    if (sequence <= state.sequence()) {
      return;
    }
    if (sequence != state.sequence() + 1) {
      problems.add("a gap before the event " + event);
    }
    Change told = change(event);
    Model.Result result = Model.apply(state, op(told), 98);
    if (told.operation().equals("rename") && !result.changes().isEmpty()) {
      told = told.touching(result.changes().get(0).touched());
    }
    if (!result.changes().equals(List.of(told))) {
      problems.add(event + "\nis no step after " + state + "\nthe model has " + result.changes());
    }
    state = result.next();
  }

  private static Op op(Change told) {
    return switch (told.operation()) {
      case "create" -> new Op.Create(told.name(), told.touched());
      case "delete" -> new Op.Delete(told.name());
      case "rename" -> new Op.Rename(told.oldName(), told.name());
      case "sort" -> new Op.Sort(told.names());
      case "add" -> new Op.Add(told.name(), told.touched());
      default -> new Op.Remove(told.name(), told.touched());
    };
  }

  /** What an event says; an event of the content does not say which groups there are. */
  private Change change(JsonNode event) {
    JsonNode data = event.path("data");
    JsonNode change = data.path("change");
    boolean list = data.has("conversationGroupList");
    String operation = change.path("operation").asText();
    JsonNode touched =
        switch (operation) {
          case "add" -> change.path("addedConversationIDList");
          case "delete-from" -> change.path("removedConversationIDList");
          default -> data.path("conversationIDList");
        };
    return new Change(
        event.path("sequence").asLong(),
        operation,
        list ? change.path("groupName").asText() : data.path("groupName").asText(),
        change.path("oldName").textValue(),
        texts(touched),
        list ? texts(data.path("conversationGroupList")) : state.names());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
