/**
 * {@code operator verify}, the smoke test of a deployment: begin with {@code Verification}, which
 * runs the checks in their order. Each class of checks is one concern; {@code Traces} takes away
 * what they have left.
 */
package conversationgroups.cli.verify;
