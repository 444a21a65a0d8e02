package conversationgroups.store;

import conversationgroups.domain.ConversationID;
import conversationgroups.domain.ConversationList;
import conversationgroups.domain.ConversationList.Grouped;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.TableReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads which groups conversations are in. The directory is read first and decides which groups
 * there are: a membership of a group that is being purged does not count.
 */
final class ReadConversations {

  /** Keys that one BatchGetItem takes. */
  private static final int BATCH = 100;

  /** Bytes that a read unit reads. */
  private static final int UNIT = 4096;

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final TableReader reads;
  private final UserID user;
  private final CallDeadline deadline;

  ReadConversations(TableReader reads, UserID user, CallDeadline deadline) {
    this.reads = reads;
    this.user = user;
    this.deadline = deadline;
  }

  ConversationList<Grouped> of(RequestedConversations conversations) {
    DirectoryItem directory = reads.directory(user, deadline);
    return list(directory, conversations.distinct(), memberships(directory, conversations.valid()));
  }

  /** In the order of their IDs. */
  ConversationList<Grouped> all() {
    DirectoryItem directory = reads.directory(user, deadline);
    Set<MembershipItem> memberships = directory.groups().isEmpty() ? Set.of() : everyMembership();
    Set<GroupID> groups =
        directory.groups().stream().map(DirectoryItem.Entry::id).collect(Collectors.toSet());
    SortedSet<String> conversations = new TreeSet<>();
    memberships.stream()
        .filter(membership -> groups.contains(membership.group()))
        .forEach(membership -> conversations.add(membership.conversation().value()));
    return list(directory, conversations, memberships);
  }

  private static ConversationList<Grouped> list(
      DirectoryItem directory, Collection<String> conversations, Set<MembershipItem> memberships) {
    List<Grouped> rows = new ArrayList<>(conversations.size());
    for (String conversation : conversations) {
      List<String> names =
          directory.groups().stream()
              .filter(
                  group ->
                      memberships.contains(
                          new MembershipItem(group.id(), new ConversationID(conversation))))
              .map(group -> group.name().value())
              .toList();
      rows.add(new Grouped(conversation, names));
    }
    return new ConversationList<>(rows, directory.sequence(), null);
  }

  /**
   * Asks for each pair by its key, or reads them all in order, by what costs less: a key is a unit,
   * whether its item is there or not, and a unit of the query is some forty memberships.
   */
  private Set<MembershipItem> memberships(
      DirectoryItem directory, List<ConversationID> conversations) {
    int pairs = directory.groups().size() * conversations.size();
    if (pairs == 0) {
      return Set.of();
    }
    if (pairs > BATCH || pairs > unitsOfAll(directory, conversations)) {
      return everyMembership();
    }
    List<Map<String, AttributeValue>> keys = new ArrayList<>(pairs);
    for (DirectoryItem.Entry group : directory.groups()) {
      for (ConversationID conversation : conversations) {
        keys.add(Keys.membership(user, group.id(), conversation));
      }
    }
    return reads.items(keys, deadline).stream()
        .map(MembershipItem::from)
        .collect(Collectors.toSet());
  }

  /** Estimated as if all conversations' IDs were as long as those that are asked for. */
  private long unitsOfAll(DirectoryItem directory, List<ConversationID> conversations) {
    int longest = conversations.stream().mapToInt(id -> id.value().length()).max().orElse(0);
    long bytes = (long) directory.conversations() * (MembershipItem.bytes(user) + longest);
    return (bytes + UNIT - 1) / UNIT;
  }

  private Set<MembershipItem> everyMembership() {
    return new HashSet<>(
        reads.memberships(user, Keys.MEMBERSHIP, Optional.empty(), UNLIMITED, deadline));
  }
}
