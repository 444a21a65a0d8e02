/**
 * The one DynamoDB table: its items, the requests to it, and the conditions of every write. It
 * knows the domain's values and DynamoDB's client, and nothing of who calls.
 *
 * <table>
 *   <caption>Who writes which item</caption>
 *   <tr><th>item</th><th>class</th><th>written by</th><th>deleted by</th></tr>
 *   <tr><td>directory</td><td>{@link DirectoryItem}</td><td>every change, by {@link
 *       DirectoryUpdate}</td><td>{@code store.EraseUser}, last</td></tr>
 *   <tr><td>group</td><td>{@link GroupItem}</td><td>{@code store.CreateGroup}</td><td>{@code
 *       store.StreamStore}, after the group's memberships</td></tr>
 *   <tr><td>membership</td><td>{@link MembershipItem}</td><td>{@code store.CreateGroup}, {@code
 *       store.ChangeMembers}</td><td>{@code store.ChangeMembers}; {@code store.StreamStore} after a
 *       deletion</td></tr>
 *   <tr><td>idempotency</td><td>{@link IdempotencyItem}</td><td>{@code store.Idempotency}</td><td>time
 *       to live; {@code store.EraseUser}</td></tr>
 *   <tr><td>count of writes</td><td>{@link WriteCounter}</td><td>{@code
 *       store.WriteLimit}</td><td>time to live</td></tr>
 *   <tr><td>ticket, connection</td><td>{@code push.PushItems}</td><td>{@code
 *       push.EventStreams}</td><td>time to live; {@code push.EventStreams}, {@code
 *       push.Pusher}</td></tr>
 * </table>
 *
 * <p>Begin with {@link Keys}, then {@link DirectoryUpdate}: each update expression stands there
 * beside its condition and the race that it shuts out.
 */
package conversationgroups.table;
