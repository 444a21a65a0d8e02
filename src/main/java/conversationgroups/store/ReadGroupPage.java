package conversationgroups.store;

import conversationgroups.domain.ConversationList;
import conversationgroups.domain.ConversationList.Member;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.TableReader;
import conversationgroups.table.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads a page of a group. The directory is read before the memberships, so that the page shows the
 * step its sequence names or a newer one: a client that then applies events misses none.
 */
final class ReadGroupPage {

  private final TableReader reads;
  private final UserID user;
  private final CallDeadline deadline;

  ReadGroupPage(TableReader reads, UserID user, CallDeadline deadline) {
    this.reads = reads;
    this.user = user;
    this.deadline = deadline;
  }

  Outcome<ConversationList<Member>> first(GroupName name, int limit) {
    DirectoryItem directory = reads.directory(user, deadline);
    return directory
        .find(name)
        .map(id -> Outcome.success(page(directory, id, limit, rows(id, Optional.empty(), limit))))
        .orElseGet(() -> notFound(name));
  }

  /**
   * Reads both at the same time. If the user's sequence is still that of the page before, nothing
   * has changed up to the reading of the directory, and the memberships are as good as if read
   * after it. Otherwise they are read again.
   */
  Outcome<ConversationList<Member>> next(GroupName name, int limit, PageToken token) {
    CompletableFuture<List<MembershipItem>> early =
        CompletableFuture.supplyAsync(
            () -> rows(token.group(), Optional.of(token), limit),
            task -> new Thread(task, "page").start());
    DirectoryItem directory = reads.directory(user, deadline);
    Optional<GroupID> id = directory.find(name);
    if (id.isEmpty()) {
      return notFound(name);
    }
    if (!id.get().equals(token.group())) {
      return PageToken.refused();
    }
    List<MembershipItem> rows =
        directory.sequence() == token.sequence()
            ? joined(early)
            : rows(token.group(), Optional.of(token), limit);
    return Outcome.success(page(directory, token.group(), limit, rows));
  }

  /** One more than the page takes, so that a token is given only if there is more. */
  private List<MembershipItem> rows(GroupID id, Optional<PageToken> token, int limit) {
    return reads.memberships(
        user,
        Keys.memberships(id),
        token.map(PageToken::after).map(last -> Keys.membership(user, id, last)),
        limit + 1,
        deadline);
  }

  private static ConversationList<Member> page(
      DirectoryItem directory, GroupID id, int limit, List<MembershipItem> rows) {
    List<MembershipItem> shown = rows.subList(0, Math.min(limit, rows.size()));
    String nextToken =
        rows.size() > limit
            ? new PageToken(id, directory.sequence(), shown.get(limit - 1).conversation()).encode()
            : null;
    return new ConversationList<>(
        shown.stream().map(row -> new Member(row.conversation().value())).toList(),
        directory.sequence(),
        nextToken);
  }

  private static Outcome<ConversationList<Member>> notFound(GroupName name) {
    WriteResult refusal = Refusals.notFound("groupName", name);
    return Outcome.failure(refusal.code(), refusal.message());
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
