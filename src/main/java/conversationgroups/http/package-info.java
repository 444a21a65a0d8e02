/**
 * From a request to an input, and from an outcome to an answer.
 *
 * <p>Begin with {@link conversationgroups.http.Endpoint}: every call goes through it, and it is the
 * one place where an exception becomes a failure. {@link conversationgroups.http.Requests} says
 * which fields each operation takes; {@code RequestFields} finds them in a body or query string;
 * {@code Responses} knows the HTTP status of each code.
 *
 * <p>It may use the domain and the log, nothing behind them.
 */
package conversationgroups.http;
