package conversationgroups.proof.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The data of the answers that the model expects. */
final class Answers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final State state;

  Answers(State state) {
    this.state = state;
  }

  static Reply nothing() {
    return new Reply(0, JSON.objectNode());
  }

  static Reply name(String name) {
    return new Reply(0, JSON.objectNode().put("groupName", name));
  }

  static Reply names(List<String> names) {
    ObjectNode data = JSON.objectNode();
    data.set("groupNameList", texts(names));
    return new Reply(0, data);
  }

  /**
   * @param name null where the answer has none
   * @param full those for which the group had no room
   */
  static Reply changed(String name, List<String> ids, Collection<String> full) {
    ObjectNode data = JSON.objectNode();
    if (name != null) {
      data.put("groupName", name);
    }
    ArrayNode success = data.putArray("successConversationIDList");
    ArrayNode failure = data.putArray("failureConversationIDList");
    for (String id : ids.stream().distinct().toList()) {
      if (!Shapes.isConversation(id)) {
        failure.addObject().put("conversationID", id).put("code", 2503);
      } else if (full.contains(id)) {
        failure.addObject().put("conversationID", id).put("code", 51008);
      } else {
        success.add(id);
      }
    }
    return new Reply(0, data);
  }

  Reply read(Op op) {
    ObjectNode data = JSON.objectNode();
    if (op instanceof Op.Groups) {
      data.set("groupNameList", texts(state.names()));
    } else if (op instanceof Op.Page page) {
      if (Shapes.name(page.name()).isEmpty()) {
        return new Reply(51011, null);
      }
      var group = Shapes.name(page.name()).flatMap(state::find);
      if (group.isEmpty()) {
        return new Reply(51009, null);
      }
      ArrayNode rows = data.putArray("conversationList");
      group.get().members().forEach(id -> rows.addObject().put("conversationID", id));
    } else {
      Collection<String> ids =
          op instanceof Op.OfConversations of ? of.ids().stream().distinct().toList() : all();
      if (op instanceof Op.OfConversations of && of.ids().size() > 100) {
        return new Reply(51006, null);
      }
      ArrayNode rows = data.putArray("conversationList");
      for (String id : ids) {
        rows.addObject()
            .put("conversationID", id)
            .set("conversationGroupList", texts(state.groupsOf(id)));
      }
      if (op instanceof Op.All) {
        data.set("groupNameList", texts(state.names()));
      }
    }
    // An int, as Jackson reads it.
    data.put("sequence", (int) state.sequence());
    return new Reply(0, data);
  }

  private Collection<String> all() {
    Collection<String> all = new TreeSet<>();
    state.groups().forEach(group -> all.addAll(group.members()));
    return all;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
