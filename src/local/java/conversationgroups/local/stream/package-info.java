/**
 * Stands in for Lambda's event source mappings: {@link
 * conversationgroups.local.stream.StreamPoller} reads the table's stream for each function that the
 * template lets read it, and {@link conversationgroups.local.stream.StreamDelivery} hands batches
 * over, again from the first record that failed.
 */
package conversationgroups.local.stream;
