package conversationgroups.domain;

import java.util.List;

/**
 * Answer of delete.
 *
 * @param changeID a text
 */
public record DeletedGroup(Object changeID) {

  public static DeletedGroup of(List<ChangeID> changes) {
    return new DeletedGroup(ChangeID.inAnswer(changes));
  }
}
