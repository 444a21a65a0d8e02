package conversationgroups.testing;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.ConversationList;
import conversationgroups.domain.ConversationList.Grouped;
import conversationgroups.domain.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that a user has, read without a gateway. */
public final class Everything {

  private Everything() {}

  /** On one page. */
  public static ConversationList<Grouped> of(ConversationGroups groups, Caller caller) {
    return ((Outcome.Success<ConversationList<Grouped>>)
            groups.all(caller, Integer.MAX_VALUE, Optional.empty()))
        .value();
  }

  /** The conversations of each group, in the groups' order of creation. */
  public static Map<String, Set<String>> byGroup(ConversationList<Grouped> everything) {
    Map<String, Set<String>> byGroup = new LinkedHashMap<>();
    everything.groupNameList().forEach(name -> byGroup.put(name, new TreeSet<>()));
    for (Grouped row : everything.conversationList()) {
      row.conversationGroupList().forEach(name -> byGroup.get(name).add(row.conversationID()));
    }
    return byGroup;
  }
}
