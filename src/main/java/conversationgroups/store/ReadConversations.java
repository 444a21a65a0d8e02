package conversationgroups.store;

import conversationgroups.domain.AnswerSize;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.ConversationList;
import conversationgroups.domain.ConversationList.Grouped;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.DirectoryItem;
import conversationgroups.table.DirectoryRead;
import conversationgroups.table.Keys;
import conversationgroups.table.MembershipItem;
import conversationgroups.table.TableReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads which groups conversations are in, as of one moment: the directory is read before and after
 * the memberships, and what has changed between is read again. A change takes a user one request;
 * should they come faster than they can be read, the call's deadline ends it.
 */
final class ReadConversations {

  /** Keys that one BatchGetItem takes. */
  private static final int BATCH = 100;

  /** Bytes that a read unit reads. */
  private static final int UNIT = 4096;

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private record Moment(DirectoryItem directory, MembersOfGroups members) {

    Grouped row(String conversation) {
      ConversationID id = new ConversationID(conversation);
      return new Grouped(
          conversation,
          directory.groups().stream()
              .filter(group -> members.has(group.id(), id))
              .map(group -> group.name().value())
              .toList());
    }
  }

  /** How the conversations of groups are read, the first time those of all groups. */
  private interface Reading {
    Map<GroupID, Set<ConversationID>> of(List<DirectoryItem.Entry> groups, boolean again);
  }

  private final TableReader reads;
  private final UserID user;
  private final CallDeadline deadline;

  ReadConversations(TableReader reads, UserID user, CallDeadline deadline) {
    this.reads = reads;
    this.user = user;
    this.deadline = deadline;
  }

  ConversationList<Grouped> of(RequestedConversations conversations) {
    List<ConversationID> valid = conversations.valid();
    Moment moment =
        valid.isEmpty()
            ? new Moment(reads.directory(user, deadline), MembersOfGroups.NONE)
            : moment((groups, again) -> membersAmong(valid, groups, again));
    return new ConversationList<>(
        conversations.distinct().stream().map(moment::row).toList(),
        null,
        moment.directory().sequence(),
        null);
  }

  /** The groups that some of the conversations are in, in the user's order, each with those. */
  Map<DirectoryItem.Entry, List<ConversationID>> groupsWith(List<ConversationID> conversations) {
    Map<DirectoryItem.Entry, List<ConversationID>> groups = new LinkedHashMap<>();
    if (conversations.isEmpty()) {
      return groups;
    }
    Moment moment = moment((entries, again) -> membersAmong(conversations, entries, again));
    for (DirectoryItem.Entry group : moment.directory().groups()) {
      List<ConversationID> members =
          conversations.stream().filter(id -> moment.members().has(group.id(), id)).toList();
      if (!members.isEmpty()) {
        groups.put(group, members);
      }
    }
    return groups;
  }

  /**
   * A page of all of them, in the order of their IDs. All are read for each page: most users have
   * but one, and that a conversation stands on it with all its groups takes them all.
   */
  Outcome<ConversationList<Grouped>> all(int limit, Optional<PageToken> token) {
    if (token.flatMap(PageToken::group).isPresent()) {
      return PageToken.refused();
    }
    Moment moment = moment(this::members);
    NavigableSet<String> conversations = new TreeSet<>();
    moment.members().of(moment.directory().groups()).forEach(id -> conversations.add(id.value()));
    Collection<String> rest =
        token
            .map(start -> conversations.tailSet(start.after().value(), false))
            .orElse(conversations);
    AnswerSize size = new AnswerSize();
    List<Grouped> rows =
        rest.stream().limit(limit).map(moment::row).takeWhile(size::takes).toList();
    String nextToken = null;
    if (rows.size() < rest.size()) {
      ConversationID last = new ConversationID(rows.get(rows.size() - 1).conversationID());
      nextToken = new PageToken(Optional.empty(), last).encode();
    }
    return Outcome.success(
        new ConversationList<>(
            rows, moment.directory().names(), moment.directory().sequence(), nextToken));
  }

  private Moment moment(Reading reading) {
    MembersOfGroups members = MembersOfGroups.NONE;
    for (boolean again = false; ; again = true) {
      DirectoryRead now = reads.directoryRead(user, deadline);
      List<DirectoryItem.Entry> stale = members.stale(now.directory());
      if (stale.isEmpty()) {
        return new Moment(now.directory(), members.after(now.last()));
      }
      members =
          members.with(reading.of(stale, again), now.directory().sequence()).after(now.last());
    }
  }

  /**
   * Asks for each pair by its key, or reads whole groups, by what costs less: a key is a unit,
   * whether its item is there or not, and a unit of a query is some forty memberships.
   */
  private Map<GroupID, Set<ConversationID>> membersAmong(
      List<ConversationID> conversations, List<DirectoryItem.Entry> groups, boolean again) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (DirectoryItem.Entry group : groups) {
      for (ConversationID conversation : conversations) {
        keys.add(Keys.membership(user, group.id(), conversation));
      }
    }
    if (keys.size() > unitsOfAll(conversations, groups)) {
      return members(groups, again);
    }
    List<MembershipItem> memberships = new ArrayList<>();
    for (int start = 0; start < keys.size(); start += BATCH) {
      int end = Math.min(start + BATCH, keys.size());
      reads.items(keys.subList(start, end), deadline).stream()
          .map(MembershipItem::from)
          .forEach(memberships::add);
    }
    return byGroup(groups, memberships);
  }

  /** Estimated as if all conversations' IDs were as long as those that are asked for. */
  private long unitsOfAll(List<ConversationID> conversations, List<DirectoryItem.Entry> groups) {
    int longest = conversations.stream().mapToInt(id -> id.value().length()).max().orElse(0);
    long count = groups.stream().mapToLong(DirectoryItem.Entry::conversations).sum();
    return (count * (MembershipItem.bytes(user) + longest) + UNIT - 1) / UNIT;
  }

  /** One query for all groups, or one for each of those that are read again. */
  private Map<GroupID, Set<ConversationID>> members(
      List<DirectoryItem.Entry> groups, boolean again) {
    List<MembershipItem> memberships = new ArrayList<>();
    if (again) {
      groups.forEach(group -> memberships.addAll(query(Keys.memberships(group.id()))));
    } else {
      memberships.addAll(query(Keys.MEMBERSHIP));
    }
    return byGroup(groups, memberships);
  }

  private List<MembershipItem> query(String prefix) {
    return reads.memberships(user, prefix, Optional.empty(), UNLIMITED, deadline);
  }

  private static Map<GroupID, Set<ConversationID>> byGroup(
      List<DirectoryItem.Entry> groups, List<MembershipItem> memberships) {
    Map<GroupID, Set<ConversationID>> byGroup = new HashMap<>();
    groups.forEach(group -> byGroup.put(group.id(), new HashSet<>()));
    memberships.stream()
        .filter(membership -> byGroup.containsKey(membership.group()))
        .forEach(membership -> byGroup.get(membership.group()).add(membership.conversation()));
    return byGroup;
  }
}
