package conversationgroups.domain;

import java.util.List;

/**
 * The user's groups.
 *
 * @param groupNameList in the user's order: new groups come last, and a rename keeps its place
 * @param sequence the user's change counter as of this list
 */
public record GroupList(List<String> groupNameList, long sequence) {}
