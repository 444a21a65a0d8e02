package conversationgroups.changes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import conversationgroups.domain.Change;

/**
 * What subscribers receive for one change: a CloudEvents 1.0 event in its JSON format. Its fields
 * are those of {@code docs/events.md}.
 *
 * @param id {@code <userID>:<history>:<sequence>}, the same when the event is sent again. The
 *     history is in it, since the numbers of an erased user who comes back begin anew
 * @param subject the user
 * @param time when the change was committed, in the form of RFC 3339
 * @param sequence the user's change counter, an extension attribute
 */
@JsonPropertyOrder({
  "specversion",
  "id",
  "source",
  "type",
  "subject",
  "time",
  "sequence",
  "datacontenttype",
  "data"
})
public record ChangeEvent(
    String id, String type, String subject, String time, long sequence, ChangeData data) {

  static final String GROUP_LIST_UPDATED = "onConversationGroupListUpdated";
  static final String IN_GROUP_UPDATED = "onConversationInGroupUpdated";

  static ChangeEvent of(CommittedChange change, ChangeData data) {
    return new ChangeEvent(
        id(change),
        type(change),
        change.user().value(),
        change.time().toString(),
        change.directory().sequence(),
        data);
  }

  /** The same for every message about a change, whoever gets it. */
  public static String id(CommittedChange change) {
    String history = change.directory().history();
    return change.user()
        + ":"
        + (history.isEmpty() ? "" : history + ":")
        + change.directory().sequence();
  }

  public static String type(CommittedChange change) {
    return change.change() instanceof Change.OfMembers ? IN_GROUP_UPDATED : GROUP_LIST_UPDATED;
  }

  public String getSpecversion() {
    return "1.0";
  }

  public String getSource() {
    return "/conversation-groups";
  }

  public String getDatacontenttype() {
    return "application/json";
  }

  /** The same event without the lists that make it too long. */
  ChangeEvent shortened() {
    return new ChangeEvent(id, type, subject, time, sequence, data.shortened());
  }
}
