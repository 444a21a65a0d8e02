package conversationgroups.events;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import conversationgroups.persistence.Deadline;
import conversationgroups.persistence.GroupContents;
import conversationgroups.persistence.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the events of one batch. A group is read at most once for a batch: all its records were
 * committed before the batch was handed over, so what is read shows every step of them or a newer
 * one. A deleted group is purged only after its event, so its conversations are still there.
 */
final class EventFactory {

  private final GroupContents contents;
  private final Deadline deadline;
  private final Map<Group, List<String>> read = new HashMap<>();

  EventFactory(GroupContents contents, Deadline deadline) {
    this.contents = contents;
    this.deadline = deadline;
  }

  private record Group(UserID user, GroupID id) {}

  ChangeEvent event(DirectoryChange change) {
    return ChangeEvent.of(
        change,
        switch (change.step().operation()) {
          case CREATE -> list(change, texts(change.step().conversations()));
          case DELETE, RENAME -> list(change, conversations(change));
          case ADD -> inGroup(change, texts(change.step().conversations()), List.of());
          case DELETE_FROM -> inGroup(change, List.of(), texts(change.step().conversations()));
        });
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
        conversations(change),
        new ChangeData.ContentChange(step.operation().word(), added, removed),
        null);
  }

  private List<String> conversations(DirectoryChange change) {
    return read.computeIfAbsent(
        new Group(change.user(), change.group()),
        group -> texts(contents.conversations(group.user(), group.id(), deadline)));
  }

  private static List<String> texts(List<ConversationID> ids) {
    return ids.stream().map(ConversationID::value).toList();
  }
}
