/**
 * The words of the contract and their rules: values that cannot be wrong once they are made, the
 * numbers ({@link Limits}), the codes ({@link Code}), what changes there are ({@link Change}), and
 * the two facades through which all else is asked for ({@link ConversationGroups}, {@link
 * UserData}). It knows the JDK alone. A failure of a rule is a value ({@link Outcome}); an
 * exception is what should not happen.
 */
package conversationgroups.domain;
