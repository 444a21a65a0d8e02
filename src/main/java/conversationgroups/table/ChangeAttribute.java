package conversationgroups.table;

import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The last change as the directory item keeps it: a map with letters for its fields. */
final class ChangeAttribute {

  static final String OPERATION = "o";

  private static final String ID = "i";
  private static final String GROUP_NAME = "n";
  private static final String OLD_NAME = "p";
  private static final String GROUP = "g";
  private static final String CONVERSATIONS = "c";

  private static final String MARK = "r";
  private static final String TIME = "t";
  private static final String STORED = "s";

  private ChangeAttribute() {}

  static AttributeValue of(Change change) {
    Map<String, AttributeValue> map = new HashMap<>();
    map.put(OPERATION, text(change.operation()));
    if (!change.id().equals(ChangeID.NONE)) {
      map.put(ID, text(change.id().value()));
    }
    if (change instanceof Change.Created created) {
      ofGroup(created.groupName(), created.group(), created.conversations(), map);
    } else if (change instanceof Change.Deleted deleted) {
      map.put(GROUP_NAME, text(deleted.groupName().value()));
    } else if (change instanceof Change.Renamed renamed) {
      map.put(GROUP_NAME, text(renamed.groupName().value()));
      map.put(OLD_NAME, text(renamed.oldName().value()));
    } else if (change instanceof Change.OfMembers members) {
      ofGroup(members.groupName(), members.group(), members.conversations(), map);
    } else if (change instanceof Change.Erased erased) {
      map.put(MARK, text(erased.mark()));
      map.put(TIME, number(erased.time().getEpochSecond()));
      map.put(
          STORED,
          AttributeValue.fromL(erased.stored().stream().map(id -> text(id.value())).toList()));
    }
    return AttributeValue.fromM(map);
  }

  private static void ofGroup(
      GroupName name,
      GroupID group,
      List<ConversationID> conversations,
      Map<String, AttributeValue> map) {
    map.put(GROUP_NAME, text(name.value()));
    map.put(GROUP, text(group.value()));
    if (!conversations.isEmpty()) {
      map.put(
          CONVERSATIONS,
          AttributeValue.fromL(conversations.stream().map(id -> text(id.value())).toList()));
    }
  }

  static Change from(AttributeValue value) {
    Map<String, AttributeValue> map = value.m();
    String operation = map.get(OPERATION).s();
    if (operation.equals(Change.ERASE)) {
      return new Change.Erased(
          map.get(MARK).s(),
          Instant.ofEpochSecond(number(map.get(TIME))),
          map.get(STORED).l().stream().map(id -> new GroupID(id.s())).toList());
    }
    ChangeID id = map.containsKey(ID) ? new ChangeID(map.get(ID).s()) : ChangeID.NONE;
    if (operation.equals(Change.SORT)) {
      return new Change.Sorted(id);
    }
    GroupName name = new GroupName(map.get(GROUP_NAME).s());
    return switch (operation) {
      case Change.CREATE -> new Change.Created(id, name, group(map), conversations(map));
      case Change.DELETE -> new Change.Deleted(id, name);
      case Change.RENAME -> new Change.Renamed(id, new GroupName(map.get(OLD_NAME).s()), name);
      case Change.ADD -> new Change.Added(id, name, group(map), conversations(map));
      case Change.DELETE_FROM -> new Change.Removed(id, name, group(map), conversations(map));
      default -> throw new IllegalArgumentException("no change does " + operation);
    };
  }

  private static GroupID group(Map<String, AttributeValue> map) {
    return new GroupID(map.get(GROUP).s());
  }

  private static List<ConversationID> conversations(Map<String, AttributeValue> map) {
    return map.containsKey(CONVERSATIONS)
        ? map.get(CONVERSATIONS).l().stream().map(id -> new ConversationID(id.s())).toList()
        : List.of();
  }
}
