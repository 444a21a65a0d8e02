package conversationgroups.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.changes.ChangeEvent;
import conversationgroups.changes.CommittedChange;
import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.Text;
import java.util.List;

/**
 * What a device receives for one change: the event without the lists that would have to be read.
 * Its fields are those of {@code docs/events.md}.
 */
final class PushMessage {

  /** What API Gateway bills as one message, and sends in one frame; in bytes. */
  static final int LARGEST = 32 * 1024;

  private static final String ADDED = "addedConversationIDList";
  private static final String REMOVED = "removedConversationIDList";

  private PushMessage() {}

  static String of(CommittedChange change) {
    ObjectNode message = message(change);
    String whole = message.toString();
    return Text.utf8Length(whole) <= LARGEST ? whole : shortened(message).toString();
  }

  private static ObjectNode message(CommittedChange change) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", ChangeEvent.id(change)).put("type", ChangeEvent.type(change));
    message.put("sequence", change.directory().sequence()).put("time", change.time().toString());
    describe(change.change(), message.putObject("change"));
    change.directory().names().forEach(message.putArray("conversationGroupList")::add);
    if (!change.change().id().equals(ChangeID.NONE)) {
      message.put("changeID", change.change().id().value());
    }
    return message;
  }

  private static void describe(Change change, ObjectNode told) {
    told.put("operation", change.operation());
    if (change instanceof Change.Created created) {
      told.put("groupName", created.groupName().value());
      list(told, ADDED, created.conversations());
    } else if (change instanceof Change.Deleted deleted) {
      told.put("groupName", deleted.groupName().value());
    } else if (change instanceof Change.Renamed renamed) {
      told.put("groupName", renamed.groupName().value()).put("oldName", renamed.oldName().value());
    } else if (change instanceof Change.OfMembers members) {
      boolean added = members instanceof Change.Added;
      told.put("groupName", members.groupName().value());
      list(told, ADDED, added ? members.conversations() : List.of());
      list(told, REMOVED, added ? List.of() : members.conversations());
    }
  }

  private static void list(ObjectNode change, String field, List<ConversationID> conversations) {
    var list = change.putArray(field);
    conversations.forEach(conversation -> list.add(conversation.value()));
  }

  /** Without what the change added or removed, and with a note of where to get it. */
  private static ObjectNode shortened(ObjectNode message) {
    ObjectNode change = (ObjectNode) message.get("change");
    String field = change.path(ADDED).isEmpty() ? REMOVED : ADDED;
    change.remove(List.of(ADDED, REMOVED));
    ObjectNode omitted = message.putObject("omitted");
    omitted.put("field", field).put("operation", "getConversationList");
    omitted.set("groupName", change.get("groupName"));
    return message;
  }
}
