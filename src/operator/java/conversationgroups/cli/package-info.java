/**
 * The operator's command line: a class for each command, listed by {@link
 * conversationgroups.cli.OperatorCommand}; {@code docs/users-data.md} says what they are for.
 *
 * <p>Functions are invoked by {@code Functions}, again as {@code RetryPolicy} says; {@link
 * conversationgroups.cli.ExitStatus} is what the shell is told. Of the service it knows the domain
 * alone.
 */
package conversationgroups.cli;
