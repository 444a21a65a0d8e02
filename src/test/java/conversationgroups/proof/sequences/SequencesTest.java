package conversationgroups.proof.sequences;

import conversationgroups.proof.Scale;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Engine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Any operations of three users in any order: the service answers, stores and tells what the model
 * does. A failure is shrunk to the shortest case that still fails.
 */
class SequencesTest {

  /** Sequences on one table. */
  private static final int TABLE = 10;

  private static Engine engine;
  private static long sequences;
  private static long steps;

  static final class Many extends ScaledProperty {
    Many() {
      super(12, 300);
    }
  }

  /** Each of these begins with up to a thousand writes. */
  static final class Few extends ScaledProperty {
    Few() {
      super(3, 60);
    }
  }

  /** One call of one of three users. */
  record Step(int user, Op op, boolean key) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), Operations.any(), Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(Scale.of(1, 10))
        .ofMaxSize(30);
  }

  @Property
  @AddLifecycleHook(Many.class)
  void serviceIsAsModelled(@ForAll("steps") List<Step> steps) {
    run(List.of(), steps);
  }

  /** Many groups, or a group of many conversations, before anything else. */
  @Property
  @AddLifecycleHook(Few.class)
  void serviceAtItsLimitsIsAsModelled(@ForAll boolean groups, @ForAll("steps") List<Step> steps) {
    Stream<Op> before =
        groups
            ? IntStream.range(0, 19).mapToObj(i -> new Op.Create("g" + i, List.of()))
            : Stream.concat(Stream.of(new Op.Create("a", List.of())), filling());
    run(before.toList(), steps);
  }

  private static Stream<Op> filling() {
    return IntStream.range(0, 10)
        .mapToObj(i -> IntStream.range(100 * i, Math.min(998, 100 * i + 100)))
        .map(range -> new Op.Add("a", range.mapToObj(i -> "C2Cx" + i).toList()));
  }

  private static void run(List<Op> before, List<Step> steps) {
    if (sequences++ % TABLE == 0) {
      close();
      engine = new Engine();
    }
    World world = new World(engine);
    world.prepare(0, before);
    steps.forEach(step -> world.step(step.user(), step.op(), step.key()));
    world.isAsModelled();
    SequencesTest.steps += steps.size();
  }

  @AfterContainer
  static void report() {
    close();
    Report.part(Report.SEQUENCES).add("sequences", sequences).add(Report.OPERATIONS, steps).write();
  }

  private static void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
