/**
 * One line of the log for each call ({@link conversationgroups.observability.CallLog}) and for each
 * batch of the stream ({@link conversationgroups.observability.BatchLog}), which carries the
 * metrics as well.
 *
 * <p>Begin with {@link conversationgroups.observability.LogWriter}. Nothing that a caller sends is
 * taken into a line. What libraries log becomes JSON in {@code JsonLogFilter}.
 *
 * <p>It may use the domain alone.
 */
package conversationgroups.observability;
