package conversationgroups.http;

import conversationgroups.domain.GroupName;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.domain.RequestedConversations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs of the operations, and how they are read: first the shape, then the names. */
public final class Requests {

  private static final String GROUP_NAME = "groupName";
  private static final String GROUP_NAMES = "groupNameList";
  private static final String IDS = "conversationIDList";

  private Requests() {}

  /** Input of an operation that takes none. */
  public record Nothing() {}

  /** Input of delete. */
  public record OneGroup(GroupName groupName) {}

  /** Input of rename. */
  public record TwoNames(GroupName oldName, GroupName newName) {}

  /** Input of sort. */
  public record AllNames(List<GroupName> groupNameList) {}

  /** Input of create, add and delete-from. */
  public record GroupAndConversations(
      GroupName groupName, RequestedConversations conversationIDList) {}

  /** Input of delete-from-all. */
  public record Conversations(RequestedConversations conversationIDList) {}

  /** Input of {@code getConversationList}: one of its three forms. */
  public sealed interface WhichConversations {
    record OfGroup(GroupName groupName, int limit, Optional<PageToken> nextToken)
        implements WhichConversations {}

    record These(RequestedConversations conversationIDList) implements WhichConversations {}

    record All(int limit, Optional<PageToken> nextToken) implements WhichConversations {}
  }

  public static Outcome<Nothing> nothing(RequestFields fields) {
    return fields.complete(() -> Outcome.success(new Nothing()));
  }

  public static Outcome<OneGroup> oneGroup(RequestFields fields) {
    String name = fields.text(GROUP_NAME);
    return fields.complete(() -> GroupName.of(GROUP_NAME, name).map(OneGroup::new));
  }

  public static Outcome<TwoNames> twoNames(RequestFields fields) {
    String oldName = fields.text("oldName");
    String newName = fields.text("newName");
    return fields.complete(
        () ->
            GroupName.of("oldName", oldName)
                .then(from -> GroupName.of("newName", newName).map(to -> new TwoNames(from, to))));
  }

  public static Outcome<AllNames> allNames(RequestFields fields) {
    List<String> typed = fields.texts(GROUP_NAMES, Limits.GROUPS_PER_USER);
    return fields.complete(() -> names(typed).map(AllNames::new));
  }

  /** Names are read before they are compared: two may be one as they are stored. */
  private static Outcome<List<GroupName>> names(List<String> typed) {
    Map<GroupName, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < typed.size(); i++) {
      String field = GROUP_NAMES + "[" + i + "]";
      Outcome<GroupName> read = GroupName.of(field, typed.get(i));
      if (!(read instanceof Outcome.Success<GroupName> name)) {
        return read.map(List::of);
      }
      Integer before = places.putIfAbsent(name.value(), i);
      if (before != null) {
        return RequestFields.invalidShape(
            field + " is the same name as " + GROUP_NAMES + "[" + before + "]; give each once");
      }
    }
    return Outcome.success(List.copyOf(places.keySet()));
  }

  public static Outcome<GroupAndConversations> newGroup(RequestFields fields) {
    String name = fields.text(GROUP_NAME);
    List<String> ids = fields.optionalConversationIDs(IDS).orElse(List.of());
    return groupAndConversations(fields, name, ids);
  }

  public static Outcome<GroupAndConversations> change(RequestFields fields) {
    String name = fields.text(GROUP_NAME);
    return groupAndConversations(fields, name, fields.conversationIDs(IDS));
  }

  private static Outcome<GroupAndConversations> groupAndConversations(
      RequestFields fields, String name, List<String> ids) {
    return fields.complete(
        () ->
            GroupName.of(GROUP_NAME, name)
                .map(group -> new GroupAndConversations(group, new RequestedConversations(ids))));
  }

  public static Outcome<Conversations> conversations(RequestFields fields) {
    List<String> ids = fields.conversationIDs(IDS);
    return fields.complete(
        () -> Outcome.success(new Conversations(new RequestedConversations(ids))));
  }

  public static Outcome<WhichConversations> whichConversations(RequestFields fields) {
    Optional<String> name = fields.optionalText(GROUP_NAME);
    Optional<List<String>> ids = fields.optionalConversationIDs(IDS);
    // Without a limit, the page of a group has the usual size, and one of all as many as fit.
    int usual = name.isPresent() ? Limits.DEFAULT_PAGE : Integer.MAX_VALUE;
    int limit = fields.integer("limit", 1, Limits.LARGEST_PAGE, usual);
    Optional<String> token = fields.optionalText("nextToken");
    if (name.isPresent() && ids.isPresent()) {
      fields.invalid("groupName and conversationIDList exclude each other; give one of them");
    }
    if (ids.isPresent() && (token.isPresent() || fields.has("limit"))) {
      fields.invalid(
          "limit and nextToken have no meaning beside conversationIDList; leave them out");
    }
    return fields.complete(
        () -> {
          if (ids.isPresent()) {
            return Outcome.success(
                new WhichConversations.These(new RequestedConversations(ids.get())));
          }
          return start(token)
              .then(
                  from ->
                      name.isEmpty()
                          ? Outcome.success(new WhichConversations.All(limit, from))
                          : GroupName.of(GROUP_NAME, name.get())
                              .map(group -> new WhichConversations.OfGroup(group, limit, from)));
        });
  }

  private static Outcome<Optional<PageToken>> start(Optional<String> token) {
    return token
        .map(text -> PageToken.of(text).map(Optional::of))
        .orElseGet(() -> Outcome.success(Optional.empty()));
  }
}
