package conversationgroups.proof.sequences;

import conversationgroups.proof.Scale;
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
    return property.execute();
  }
}
