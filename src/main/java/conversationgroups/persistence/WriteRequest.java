package conversationgroups.persistence;

import conversationgroups.domain.Digests;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import java.util.ArrayList;
import java.util.List;

/** A writing call as the caller meant it: two with the same digest ask for the same. */
record WriteRequest(Step.Operation operation, List<String> parts) {

  static WriteRequest of(Step.Operation operation, GroupName... names) {
    return new WriteRequest(operation, List.of(names).stream().map(GroupName::value).toList());
  }

  static WriteRequest of(
      Step.Operation operation, GroupName name, RequestedConversations conversations) {
    List<String> parts = new ArrayList<>(List.of(name.value()));
    parts.addAll(conversations.distinct());
    return new WriteRequest(operation, parts);
  }

  byte[] digest() {
    List<String> all = new ArrayList<>(List.of(operation.name()));
    all.addAll(parts);
    return Digests.sha256(all.toArray(String[]::new));
  }
}
