package conversationgroups.changes;

import java.util.List;

/** The {@code data} of an event. A field that is null is not in the JSON. */
sealed interface ChangeData {

  /**
   * The same without the list that grows with the group, and with a note of where to get it. The
   * lists that a request has sent are short enough and stay.
   */
  ChangeData shortened();

  /**
   * Of create, delete, rename, sort and erase.
   *
   * @param conversationGroupList all names after the change, in the user's order
   * @param conversationIDList the conversations whose groups changed with it
   * @param changeID that the answer of the call has; absent of an erase
   */
  record GroupList(
      List<String> conversationGroupList,
      ListChange change,
      List<String> conversationIDList,
      String changeID,
      Omitted omitted)
      implements ChangeData {

    @Override
    public ChangeData shortened() {
      Omitted note = new Omitted("conversationIDList", "getConversationList", null);
      return new GroupList(conversationGroupList, change, null, changeID, note);
    }
  }

  /**
   * @param groupName absent of a sort and an erase, which are of all groups
   * @param oldName of a rename alone
   */
  record ListChange(String operation, String groupName, String oldName) {}

  /**
   * Of add and delete-from.
   *
   * @param conversationList all of the group's conversations, as of the change or newer
   * @param changeID that the answer of the call has
   */
  record InGroup(
      String groupName,
      List<String> conversationList,
      ContentChange change,
      String changeID,
      Omitted omitted)
      implements ChangeData {

    @Override
    public ChangeData shortened() {
      Omitted note = new Omitted("conversationList", "getConversationList", groupName);
      return new InGroup(groupName, null, change, changeID, note);
    }
  }

  record ContentChange(
      String operation,
      List<String> addedConversationIDList,
      List<String> removedConversationIDList) {}

  /**
   * Says that a list was left out because the event would be longer than SNS takes.
   *
   * @param field the list's name
   * @param operation what to call for it
   * @param groupName with this name; absent where the operation is called without
   */
  record Omitted(String field, String operation, String groupName) {}
}
