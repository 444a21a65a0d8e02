/**
 * The layer: a Java of its own, and the loop that fetches events and hands answers back, instead of
 * Lambda's own Java. {@code docs/decisions/0014} says why.
 *
 * <p>{@link conversationgroups.layer.CustomRuntime} is what runs in it, with {@code Invocations} as
 * its way to the Runtime API. {@link conversationgroups.layer.Layer} builds it: {@code JavaImage},
 * {@code AppJar} with {@code OldClasses} and {@code LaterFormat}, an archive that is trained on
 * calls, {@code LayerZip}. Nothing of it is in the function's zip.
 */
package conversationgroups.layer;
