/**
 * What runs in Lambda beside the calls: around a snapshot.
 *
 * <p>Begin with {@link conversationgroups.lambda.Priming}: its {@code beforeCheckpoint} is what
 * runs before the snapshot, its {@code afterRestore} what a restore runs. {@code PrimingPlan} says
 * which requests prime which function; {@link conversationgroups.store.PrimingRequests} has them.
 * The layer of {@code src/layer}, where there are no snapshots, primes by the same plan.
 *
 * <p>It may use the store, push and the log. Nothing of the functions uses it.
 */
package conversationgroups.lambda;
