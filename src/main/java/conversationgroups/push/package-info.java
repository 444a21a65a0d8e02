/**
 * The event streams of users' devices: WebSockets that API Gateway holds.
 *
 * <p>Begin with {@link conversationgroups.push.EventStreams}: how one is opened with a ticket, and
 * how they end. {@link conversationgroups.push.Handshakes} answers a device that connects; {@link
 * conversationgroups.push.Pusher} takes a batch of the table's stream and sends each change as a
 * {@code PushMessage} by {@code Sockets}. Tickets and connections are items of the table, {@code
 * PushItems}.
 *
 * <p>It may use the changes, the table's reader and writer, and the log. Only the functions use it.
 */
package conversationgroups.push;
