package conversationgroups.store;

import conversationgroups.domain.Digests;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.table.Step;
import java.util.ArrayList;
import java.util.List;

/** A writing call as the caller meant it: two with the same digest ask for the same. */
record WriteIntent(Step.Operation operation, List<String> parts) {

  static WriteIntent of(Step.Operation operation, GroupName... names) {
    return new WriteIntent(operation, List.of(names).stream().map(GroupName::value).toList());
  }

  static WriteIntent of(
      Step.Operation operation, GroupName name, RequestedConversations conversations) {
    List<String> parts = new ArrayList<>(List.of(name.value()));
    parts.addAll(conversations.distinct());
    return new WriteIntent(operation, parts);
  }

  byte[] digest() {
    List<String> all = new ArrayList<>(List.of(operation.word()));
    all.addAll(parts);
    return Digests.sha256(all.toArray(String[]::new));
  }
}
