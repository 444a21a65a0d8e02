/**
 * From a record of the table's stream to an event on the SNS topic.
 *
 * <p>Begin with {@link conversationgroups.changes.EventPublisher}, which takes a batch: it reads
 * each record as a change ({@code CommittedChange}), has {@code EventBuilder} make the event of it,
 * and {@code EventTopic} publish it. It also says what becomes of an event that SNS refuses. {@code
 * ChangeEvent} and {@code ChangeData} have the fields of {@code docs/events.md}.
 *
 * <p>It may use the table's items and keys, and the store to read and purge groups.
 */
package conversationgroups.changes;
