package conversationgroups.domain;

import java.util.List;

/**
 * Answer of rename: the new name as it is stored.
 *
 * @param changeID a text, absent if the name was the same
 */
public record RenamedGroup(String groupName, Object changeID) {

  public static RenamedGroup of(GroupName name, List<ChangeID> changes) {
    return new RenamedGroup(name.value(), ChangeID.inAnswer(changes));
  }
}
