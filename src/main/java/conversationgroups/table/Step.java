package conversationgroups.table;

import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One step of a user's history, as the directory item keeps the last of them; the table's stream
 * shows every one.
 *
 * @param group absent for a delete and a rename: their expressions need no read, and the stream's
 *     image before the step has it under the name
 * @param oldName of a rename
 * @param conversations that the step added or removed; of a delete and a rename, which touch whole
 *     groups, none
 */
public record Step(
    Operation operation,
    GroupName groupName,
    Optional<GroupID> group,
    Optional<GroupName> oldName,
    List<ConversationID> conversations) {

  /** What a step does. */
  public enum Operation {
    CREATE("create"),
    DELETE("delete"),
    RENAME("rename"),
    ADD("add"),
    DELETE_FROM("delete-from");

    private final String word;

    Operation(String word) {
      this.word = word;
    }

    /** The word for it in the table and in events. */
    public String word() {
      return word;
    }

    static Operation of(String word) {
      return Arrays.stream(values())
          .filter(operation -> operation.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no step does " + word));
    }
  }

  public static final String OPERATION = "o";
  private static final String GROUP_NAME = "n";
  private static final String GROUP = "g";
  private static final String OLD_NAME = "p";
  private static final String CONVERSATIONS = "c";

  public static Step of(
      Operation operation, GroupName name, GroupID group, List<ConversationID> conversations) {
    return new Step(operation, name, Optional.of(group), Optional.empty(), conversations);
  }

  public static Step delete(GroupName name) {
    return new Step(Operation.DELETE, name, Optional.empty(), Optional.empty(), List.of());
  }

  public static Step rename(GroupName oldName, GroupName newName) {
    return new Step(Operation.RENAME, newName, Optional.empty(), Optional.of(oldName), List.of());
  }

  public AttributeValue toValue() {
    Map<String, AttributeValue> value = new HashMap<>();
    value.put(OPERATION, text(operation.word()));
    value.put(GROUP_NAME, text(groupName.value()));
    group.ifPresent(id -> value.put(GROUP, text(id.value())));
    oldName.ifPresent(name -> value.put(OLD_NAME, text(name.value())));
    if (!conversations.isEmpty()) {
      value.put(
          CONVERSATIONS,
          AttributeValue.fromL(conversations.stream().map(id -> text(id.value())).toList()));
    }
    return AttributeValue.fromM(value);
  }

  public static Step from(AttributeValue value) {
    Map<String, AttributeValue> map = value.m();
    return new Step(
        Operation.of(map.get(OPERATION).s()),
        new GroupName(map.get(GROUP_NAME).s()),
        Optional.ofNullable(map.get(GROUP)).map(id -> new GroupID(id.s())),
        Optional.ofNullable(map.get(OLD_NAME)).map(name -> new GroupName(name.s())),
        Optional.ofNullable(map.get(CONVERSATIONS))
            .map(AttributeValue::l)
            .orElse(List.of())
            .stream()
            .map(id -> new ConversationID(id.s()))
            .toList());
  }
}
