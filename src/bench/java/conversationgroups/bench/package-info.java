/**
 * Measures the packaged function beside a peer in Node.js; {@code docs/performance.md} has the
 * figures. Begin with {@link conversationgroups.bench.Bench}.
 */
package conversationgroups.bench;
