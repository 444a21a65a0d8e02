/**
 * The local run: the service in one process, by what {@code template.yaml} says.
 *
 * <p>Begin with {@link conversationgroups.local.Gateway}, which does what API Gateway does: {@code
 * Routes} and {@code JwtAuthorizer} from {@link conversationgroups.local.Template}, the event of
 * {@code GatewayEvent}, and a function called by {@link conversationgroups.local.LocalFunctions}.
 * {@code LocalTable} makes the table, {@code LocalIssuer} signs tokens, {@code LambdaApi} is
 * Lambda's Invoke, {@code EventStream} and the page show what happens. What only a developer may do
 * stands behind {@link conversationgroups.local.DeveloperAccess}.
 *
 * <p>{@code stream} hands the table's stream to its functions, {@code sns} is the topic, {@code
 * push} the WebSocket API. Nothing of it is in the function's zip.
 */
package conversationgroups.local;
