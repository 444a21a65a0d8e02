package conversationgroups.events;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import conversationgroups.store.GroupContents;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.EraseStep;
import conversationgroups.table.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the events of one batch. A group is read at most once for a batch: all its records were
 * committed before the batch was handed over, so what is read shows every step of them or a newer
 * one. A deleted group is purged only after its event, so its conversations are still there.
 */
final class EventFactory {

  private final GroupContents contents;
  private final CallDeadline deadline;
  private final Map<Group, List<ConversationID>> read = new HashMap<>();

  EventFactory(GroupContents contents, CallDeadline deadline) {
    this.contents = contents;
    this.deadline = deadline;
  }

  private record Group(UserID user, GroupID id) {}

  /**
   * @param later the changes that the batch has behind this one, of any group
   */
  ChangeEvent event(UserChange change, List<DirectoryChange> later) {
    return ChangeEvent.of(
        change,
        change instanceof DirectoryChange step ? data(step, later) : erasure((UserErasure) change));
  }

  private ChangeData data(DirectoryChange change, List<DirectoryChange> later) {
    return switch (change.step().operation()) {
      case CREATE -> list(change, texts(change.step().conversations()));
      case DELETE -> list(change, texts(conversations(change)));
      case RENAME -> list(change, conversationsBefore(change, later));
      case ADD -> inGroup(change, texts(change.step().conversations()), List.of());
      case DELETE_FROM -> inGroup(change, List.of(), texts(change.step().conversations()));
    };
  }

  private ChangeData erasure(UserErasure change) {
    Set<String> touched = new TreeSet<>();
    change.groups().forEach(group -> touched.addAll(texts(conversations(change.user(), group))));
    return new ChangeData.GroupList(
        change.directory().names(),
        new ChangeData.ListChange(EraseStep.OPERATION, null, null),
        List.copyOf(touched),
        null);
  }

  private static ChangeData list(DirectoryChange change, List<String> touched) {
    Step step = change.step();
    return new ChangeData.GroupList(
        change.directory().names(),
        new ChangeData.ListChange(
            step.operation().word(),
            step.groupName().value(),
            step.oldName().map(GroupName::value).orElse(null)),
        touched,
        null);
  }

  private ChangeData inGroup(DirectoryChange change, List<String> added, List<String> removed) {
    Step step = change.step();
    return new ChangeData.InGroup(
        step.groupName().value(),
        texts(conversations(change)),
        new ChangeData.ContentChange(step.operation().word(), added, removed),
        null);
  }

  /** The group's conversations without what the batch's later changes did to them. */
  private List<String> conversationsBefore(DirectoryChange change, List<DirectoryChange> later) {
    Set<String> conversations = new TreeSet<>(texts(conversations(change)));
    for (int i = later.size() - 1; i >= 0; i--) {
      DirectoryChange undone = later.get(i);
      if (undone.user().equals(change.user()) && undone.group().equals(change.group())) {
        List<String> touched = texts(undone.step().conversations());
        switch (undone.step().operation()) {
          case ADD -> touched.forEach(conversations::remove);
          case DELETE_FROM -> conversations.addAll(touched);
          default -> {}
        }
      }
    }
    return List.copyOf(conversations);
  }

  private List<ConversationID> conversations(DirectoryChange change) {
    return conversations(change.user(), change.group());
  }

  /** What the group has, or what a deleted one or an erased user's has left. */
  List<ConversationID> conversations(UserID user, GroupID id) {
    return read.computeIfAbsent(
        new Group(user, id), group -> contents.conversations(group.user(), group.id(), deadline));
  }

  private static List<String> texts(List<ConversationID> ids) {
    return ids.stream().map(ConversationID::value).toList();
  }
}
