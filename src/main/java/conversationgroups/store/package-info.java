/**
 * What is done with the table, a class for each operation, behind two facades: {@link
 * StoredConversationGroups} for callers, {@link StoredUserData} for operators; {@link StreamStore}
 * is what the stream's function needs. Reads and writes ignore each other, but that {@link
 * LeaveGroups} asks what there is to leave. It may touch the table and the domain.
 *
 * <p>A write: {@link WritesOfCall} makes a {@link Write} (several, for a call of more conversations
 * than one transaction takes), {@link CreateGroup}, {@link DeleteGroup}, {@link RenameGroup},
 * {@link SortGroups} or {@link ChangeMembers} makes its attempts, and {@link Idempotency} remembers
 * what it came to.
 */
package conversationgroups.store;
