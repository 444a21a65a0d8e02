package conversationgroups.store;

import conversationgroups.domain.GroupName;
import conversationgroups.table.Cancellation;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Step;
import conversationgroups.table.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Rename and delete: one step of the directory, no read, no other item. */
final class DirectoryWrites {

  private static final int DIRECTORY = 0;

  private final WriteContext context;

  DirectoryWrites(WriteContext context) {
    this.context = context;
  }

  /** The group's memberships and its item are purged afterwards, by the stream's function. */
  WriteResult delete(GroupName name) {
    return commit(
        context.directory().delete(Step.delete(name)),
        List.of("delete", name.value()),
        directory -> Refusals.notFound("groupName", name));
  }

  WriteResult rename(GroupName oldName, GroupName newName) {
    return commit(
        context.directory().rename(Step.rename(oldName, newName)),
        List.of("rename", oldName.value(), newName.value()),
        directory ->
            directory.find(oldName).isEmpty()
                ? Refusals.notFound("oldName", oldName)
                : Refusals.taken("newName", newName));
  }

  private WriteResult commit(
      TransactWriteItem action,
      List<String> content,
      Function<DirectoryItem, WriteResult> refusal) {
    Optional<Cancellation> cancelled =
        context.commit(List.of(action), WriteResult.success(), content);
    if (cancelled.isEmpty()) {
      return WriteResult.success();
    }
    Cancellation why = cancelled.get();
    return context
        .guard()
        .before(why)
        .orElseGet(
            () -> context.guard().settle(refusal.apply(DirectoryItem.from(why.item(DIRECTORY)))));
  }
}
