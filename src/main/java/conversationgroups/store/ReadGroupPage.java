package conversationgroups.store;

import conversationgroups.domain.ConversationList;
import conversationgroups.domain.ConversationList.Member;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.domain.Refusals;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.TableReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page of a group. The directory is read before the memberships, so that the page shows the
 * change its sequence names or a newer one: a client that then applies events misses none.
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

  Outcome<ConversationList<Member>> of(GroupName name, int limit, Optional<PageToken> token) {
    DirectoryItem directory = reads.directory(user, deadline);
    Optional<GroupID> found = directory.find(name);
    if (found.isEmpty()) {
      return notFound(name);
    }
    GroupID id = found.get();
    if (token.isPresent() && !token.get().group().equals(found)) {
      return PageToken.refused();
    }
    return Outcome.success(page(directory, id, limit, rows(id, token, limit)));
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
            ? new PageToken(Optional.of(id), shown.get(limit - 1).conversation()).encode()
            : null;
    return new ConversationList<>(
        shown.stream().map(row -> new Member(row.conversation().value())).toList(),
        null,
        directory.sequence(),
        nextToken);
  }

  private static Outcome<ConversationList<Member>> notFound(GroupName name) {
    return Refusals.notFound("groupName", name);
  }
}
