package conversationgroups.domain;

/** Answer of rename: the new name as it is stored. */
public record RenamedGroup(String groupName) {}
