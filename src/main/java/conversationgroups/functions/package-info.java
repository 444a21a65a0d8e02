/**
 * The Lambda functions, each a method of a line or two: those of the API in {@link
 * conversationgroups.functions.ConversationGroupFunctions}, and by who calls them those of
 * operators, of the table's stream, and of the gateway where no operation is meant.
 *
 * <p>A class is made only in a function that is one of its methods, so what it takes in its
 * constructor decides which clients a function has.
 *
 * <p>A body becomes a request in {@link conversationgroups.http.Requests}; every call goes through
 * {@link conversationgroups.http.Endpoint}.
 *
 * <p>It may use {@code http}, {@code changes}, {@code push} and the domain's facades. Nothing uses
 * it.
 */
package conversationgroups.functions;
