package conversationgroups.domain;

/** Answer of delete: nothing to say. */
public record DeletedGroup() {}
