package conversationgroups.proof.sequences;

import conversationgroups.proof.Scale;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Gives a property the run's seed, and as many tries as the run asks for. */
abstract class ScaledProperty implements AroundPropertyHook {

  private final int brief;
  private final int extended;

  ScaledProperty(int brief, int extended) {
    this.brief = brief;
    this.extended = extended;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    context.attributes().setTries(Scale.of(brief, extended));
    context.attributes().setSeed(Long.toString(Scale.seed()));
    // Of lists so long there are more edge cases than tries, and all of them are short.
    context.attributes().setEdgeCases(EdgeCasesMode.NONE);
    return property.execute();
  }
}
