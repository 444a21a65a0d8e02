package conversationgroups.changes;

import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import conversationgroups.store.StreamStore;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.DirectoryItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the events of one batch. A group is read at most once for a batch: all its records were
 * committed before the batch was handed over, so what is read shows every change of them or a newer
 * one. A deleted group is purged only after its event, so its conversations are still there.
 */
final class EventBuilder {

  private final StreamStore store;
  private final CallDeadline deadline;
  private final Map<Group, List<ConversationID>> read = new HashMap<>();

  EventBuilder(StreamStore store, CallDeadline deadline) {
    this.store = store;
    this.deadline = deadline;
  }

  private record Group(UserID user, GroupID id) {}

  /**
   * @param later the changes that the batch has behind this one, of any group
   */
  ChangeEvent event(CommittedChange committed, List<CommittedChange> later) {
    return ChangeEvent.of(committed, data(committed, later));
  }

  private ChangeData data(CommittedChange committed, List<CommittedChange> later) {
    Change change = committed.change();
    if (change instanceof Change.Created created) {
      return list(committed, created.groupName(), null, texts(created.conversations()));
    }
    if (change instanceof Change.Deleted deleted) {
      return list(committed, deleted.groupName(), null, texts(conversations(committed)));
    }
    if (change instanceof Change.Renamed renamed) {
      return list(
          committed,
          renamed.groupName(),
          renamed.oldName().value(),
          conversationsBefore(committed, later));
    }
    if (change instanceof Change.Sorted) {
      return list(committed, null, null, List.of());
    }
    if (change instanceof Change.OfMembers members) {
      return inGroup(committed, members);
    }
    return erasure(committed);
  }

  private ChangeData erasure(CommittedChange committed) {
    Set<String> touched = new TreeSet<>();
    for (DirectoryItem.Entry group : committed.before().groups()) {
      touched.addAll(texts(conversations(committed.user(), group.id())));
    }
    return list(committed, null, null, List.copyOf(touched));
  }

  private static ChangeData list(
      CommittedChange committed, GroupName name, String oldName, List<String> touched) {
    Change change = committed.change();
    return new ChangeData.GroupList(
        committed.directory().names(),
        new ChangeData.ListChange(change.operation(), name == null ? null : name.value(), oldName),
        touched,
        changeID(change),
        null);
  }

  private ChangeData inGroup(CommittedChange committed, Change.OfMembers change) {
    List<String> touched = texts(change.conversations());
    boolean added = change instanceof Change.Added;
    return new ChangeData.InGroup(
        change.groupName().value(),
        texts(conversations(committed)),
        new ChangeData.ContentChange(
            change.operation(), added ? touched : List.of(), added ? List.of() : touched),
        changeID(change),
        null);
  }

  /** The group's conversations without what the batch's later changes did to them. */
  private List<String> conversationsBefore(CommittedChange renamed, List<CommittedChange> later) {
    Set<String> conversations = new TreeSet<>(texts(conversations(renamed)));
    for (int i = later.size() - 1; i >= 0; i--) {
      CommittedChange undone = later.get(i);
      if (undone.user().equals(renamed.user())
          && undone.change() instanceof Change.OfMembers members
          && members.group().equals(renamed.group())) {
        List<String> touched = texts(members.conversations());
        if (members instanceof Change.Added) {
          touched.forEach(conversations::remove);
        } else {
          conversations.addAll(touched);
        }
      }
    }
    return List.copyOf(conversations);
  }

  private List<ConversationID> conversations(CommittedChange change) {
    return conversations(change.user(), change.group());
  }

  /** What the group has, or what a deleted one or an erased user's has left. */
  List<ConversationID> conversations(UserID user, GroupID id) {
    return read.computeIfAbsent(
        new Group(user, id), group -> store.conversations(group.user(), group.id(), deadline));
  }

  private static String changeID(Change change) {
    return change.id().equals(ChangeID.NONE) ? null : change.id().value();
  }

  private static List<String> texts(List<ConversationID> ids) {
    return ids.stream().map(ConversationID::value).toList();
  }
}
