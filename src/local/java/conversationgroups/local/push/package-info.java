/**
 * Stands in for API Gateway's WebSocket API: {@link conversationgroups.local.push.Handshake} opens
 * sockets as {@code $connect} decides, {@code Connections} holds them and their limits, {@link
 * conversationgroups.local.push.ConnectionsApi} is {@code @connections}.
 */
package conversationgroups.local.push;
