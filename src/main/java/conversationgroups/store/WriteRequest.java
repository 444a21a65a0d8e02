package conversationgroups.store;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.Digests;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A writing call as the caller meant it: two with the same digest ask for the same.
 *
 * @param operation the word for the change that it asks for, see {@link Change}
 * @param parts the names and the conversations, in the order of the request
 */
record WriteRequest(String operation, List<String> parts) {

  private static final int MARK_BYTES = 12;

  static WriteRequest of(String operation, GroupName... names) {
    return new WriteRequest(operation, Arrays.stream(names).map(GroupName::value).toList());
  }

  static WriteRequest of(String operation, List<GroupName> names) {
    return of(operation, names.toArray(GroupName[]::new));
  }

  static WriteRequest of(String operation, GroupName name, RequestedConversations conversations) {
    List<String> parts = new ArrayList<>(List.of(name.value()));
    parts.addAll(conversations.distinct());
    return new WriteRequest(operation, parts);
  }

  static WriteRequest of(String operation, RequestedConversations conversations) {
    return new WriteRequest(operation, conversations.distinct());
  }

  byte[] digest() {
    List<String> all = new ArrayList<>(List.of(operation));
    all.addAll(parts);
    return Digests.sha256(all.toArray(String[]::new));
  }

  /**
   * Tells one write of one request from every other. Not the request's ID alone: whoever makes
   * events by hand may give the same to two requests, which are two nevertheless.
   */
  String mark(Caller caller, String part) {
    byte[] digest =
        Digests.sha256(caller.requestID(), part, Digests.base64url(digest(), MARK_BYTES));
    return Digests.base64url(digest, MARK_BYTES);
  }

  ChangeID changeID(Caller caller, String part) {
    return ChangeID.of(caller, operation, part);
  }
}
