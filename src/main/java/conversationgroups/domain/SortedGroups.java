package conversationgroups.domain;

import java.util.List;

/**
 * Answer of sort.
 *
 * @param groupNameList the names as they are stored, in their order now
 * @param changeID a text, absent if the order was the same
 */
public record SortedGroups(List<String> groupNameList, Object changeID) {

  public static SortedGroups of(List<GroupName> names, List<ChangeID> changes) {
    return new SortedGroups(
        names.stream().map(GroupName::value).toList(), ChangeID.inAnswer(changes));
  }
}
