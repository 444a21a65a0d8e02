package conversationgroups.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a user can do with conversation groups. Each call is atomic unless it says otherwise, sees
 * every change that was acknowledged before it, and touches the caller's groups alone.
 *
 * <p>A call that the store leaves without an answer until its deadline ends in {@link
 * StoreUnavailableException}; a writing one may then have happened or not. Where a limit is set, a
 * writing call beyond it fails with {@link Code#TOO_MANY_WRITES}.
 */
public interface ConversationGroups {

  /**
   * Makes a group. Fails with {@link Code#TOO_MANY_GROUPS}, {@link Code#GROUP_NAME_TAKEN} or {@link
   * Code#IDEMPOTENCY_KEY_REUSED}. More conversations than one transaction takes follow the creation
   * in a change of their own.
   */
  Outcome<CreatedGroup> create(Caller caller, GroupName name, RequestedConversations conversations);

  /** Deletes a group. Fails with {@link Code#GROUP_NOT_FOUND}. */
  Outcome<DeletedGroup> delete(Caller caller, GroupName name);

  /**
   * Gives a group another name. Fails with {@link Code#GROUP_NOT_FOUND} or {@link
   * Code#GROUP_NAME_TAKEN}; the same name again changes nothing.
   */
  Outcome<RenamedGroup> rename(Caller caller, GroupName oldName, GroupName newName);

  /**
   * Puts the user's groups into another order. Fails with {@link Code#OTHER_GROUPS}, and with the
   * groups that there are, if the names are not exactly theirs; the order that they have already
   * changes nothing.
   *
   * @param names each of them different
   */
  Outcome<SortedGroups> sort(Caller caller, List<GroupName> names);

  /**
   * Adds conversations to a group, as far as it has room, in request order. Fails with {@link
   * Code#GROUP_NOT_FOUND}.
   */
  Outcome<ChangedConversations> add(
      Caller caller, GroupName name, RequestedConversations conversations);

  /** Removes conversations from a group. Fails with {@link Code#GROUP_NOT_FOUND}. */
  Outcome<ChangedConversations> remove(
      Caller caller, GroupName name, RequestedConversations conversations);

  /**
   * Removes conversations from every group that they are in at one moment of the call: a change for
   * each group, in the user's order, atomic each.
   */
  Outcome<ChangedConversations> removeFromAll(Caller caller, RequestedConversations conversations);

  /** The user's groups in their order. */
  GroupList groups(Caller caller);

  /**
   * A page of a group's conversations, ordered by ID. Fails with {@link Code#GROUP_NOT_FOUND}, or
   * with {@link Code#INVALID_REQUEST} where the token is of another group.
   *
   * @param limit conversations on the page, 1 to {@link Limits#LARGEST_PAGE}
   */
  Outcome<ConversationList<ConversationList.Member>> page(
      Caller caller, GroupName name, int limit, Optional<PageToken> token);

  /** Each of the IDs, once and in request order, with the groups it is in. */
  ConversationList<ConversationList.Grouped> groupsOf(
      Caller caller, RequestedConversations conversations);

  /**
   * A page of the conversations that are in a group, each once, ordered by ID, with the groups it
   * is in. Fails with {@link Code#INVALID_REQUEST} where the token is of a group.
   *
   * @param limit conversations on the page, 1 or more; it ends before if they would not fit into
   *     one answer
   */
  Outcome<ConversationList<ConversationList.Grouped>> all(
      Caller caller, int limit, Optional<PageToken> token);
}
