/**
 * Stands in for SNS: topics, web servers that subscribe and confirm, filters, raw delivery,
 * retries.
 *
 * <p>A call comes to {@link conversationgroups.local.sns.SnsEndpoint}; {@code SnsActions} has what
 * can be asked. A message goes from {@code Publisher} to {@code Deliveries}, as a request that
 * {@code Envelope} makes. Of SNS's rules it checks those that the service can meet.
 */
package conversationgroups.local.sns;
