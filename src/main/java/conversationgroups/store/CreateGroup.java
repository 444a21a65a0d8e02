package conversationgroups.store;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.GroupItem;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.Step;
import conversationgroups.table.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Makes a group with its first conversations: one transaction, no read. */
final class CreateGroup {

  private static final int DIRECTORY = 0;
  private static final int GROUP = 1;

  private final WriteContext context;
  private final GroupName name;
  private final List<ConversationID> conversations;

  CreateGroup(WriteContext context, GroupName name, List<ConversationID> conversations) {
    this.context = context;
    this.name = name;
    this.conversations = conversations;
  }

  WriteResult write() {
    boolean first = false;
    int attempt = 0;
    while (true) {
      GroupID id = GroupID.of(context.caller().requestID(), attempt);
      Optional<Cancellation> cancelled = commit(id, first);
      if (cancelled.isEmpty()) {
        return verdict(id);
      }
      Cancellation why = cancelled.get();
      Optional<WriteResult> before = context.guard().before(why);
      if (before.isPresent()) {
        return before.get();
      }
      if (why.failed(GROUP) && GroupItem.isOf(why.item(GROUP), context.caller().requestID())) {
        return verdict(id);
      }
      if (why.failed(DIRECTORY)) {
        boolean noDirectory = why.item(DIRECTORY).isEmpty();
        if (!first && !noDirectory) {
          return context.guard().settle(refusal(DirectoryItem.from(why.item(DIRECTORY))));
        }
        // No directory yet: put one. Another request was faster with that: update it.
        first = !first;
      }
      if (why.failed(GROUP)) {
        attempt++;
      }
    }
  }

  private static WriteResult verdict(GroupID id) {
    return WriteResult.success(id, Map.of());
  }

  private Optional<Cancellation> commit(GroupID id, boolean first) {
    Step step = Step.of(Step.Operation.CREATE, name, id, conversations);
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(first ? context.directory().createFirst(step) : context.directory().create(step));
    actions.add(
        new GroupItem(context.writes().table(), context.user(), id).create(context.caller()));
    for (ConversationID conversation : conversations) {
      actions.add(
          new MembershipItem(id, conversation).add(context.writes().table(), context.user()));
    }
    List<String> content = new ArrayList<>();
    content.add("create");
    content.add(Boolean.toString(first));
    content.add(id.value());
    content.add(name.value());
    conversations.forEach(conversation -> content.add(conversation.value()));
    return context.commit(actions, verdict(id), content);
  }

  private WriteResult refusal(DirectoryItem directory) {
    return directory.groups().size() >= Limits.GROUPS_PER_USER
        ? Refusals.tooMany()
        : Refusals.taken("groupName", name);
  }
}
