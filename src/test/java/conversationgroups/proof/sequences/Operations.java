package conversationgroups.proof.sequences;

import conversationgroups.proof.model.Op;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Operations of all kinds, valid and invalid, drawn from few enough names that they meet. */
final class Operations {

  private static final Arbitrary<String> NAMES =
      Arbitraries.frequencyOf(
          Tuple.of(8, Arbitraries.of("a", "b", "A", "研发需求")),
          Tuple.of(2, Arbitraries.integers().between(0, 25).map(i -> "g" + i)),
          Tuple.of(
              2,
              Arbitraries.of(
                  " a\u3000",
                  "\u00a0b",
                  "\u00c4",
                  "A\u0308",
                  "",
                  "  ",
                  "a\u0000b",
                  "\u00e9".repeat(16),
                  "\u00e9".repeat(17),
                  "n".repeat(33))));

  private static final Arbitrary<String> IDS =
      Arbitraries.frequencyOf(
          Tuple.of(9, Arbitraries.integers().between(0, 9).map("C2Cu%d"::formatted)),
          Tuple.of(
              1,
              Arbitraries.of(
                  "GROUP@TGS#1",
                  "C2C",
                  "GROUP",
                  "@TIM#SYSTEM",
                  "",
                  "c2cu1",
                  "C2Cé",
                  "C2C" + "x".repeat(125),
                  "C2C" + "x".repeat(126))));

  private static final Arbitrary<List<String>> LISTS =
      Arbitraries.frequencyOf(Tuple.of(12, IDS.list().ofMaxSize(5)), Tuple.of(1, many()));

  private Operations() {}

  /** Around the most that a call, and that one transaction takes. */
  private static Arbitrary<List<String>> many() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.of(96, 97, 98, 99, 100, 101))
        .as(
            (block, count) ->
                IntStream.range(0, count).mapToObj(i -> "C2Cm" + (50 * block + i)).toList());
  }

  static Arbitrary<Op> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Combinators.combine(NAMES, LISTS).as(Op.Create::new)),
        Tuple.of(2, NAMES.map(Op.Delete::new)),
        Tuple.of(2, Combinators.combine(NAMES, NAMES).as(Op.Rename::new)),
        Tuple.of(
            2,
            Arbitraries.oneOf(
                NAMES.list().ofMaxSize(4).map(Op.Sort::new),
                Arbitraries.shuffle("a", "b", "A").map(Op.Sort::new))),
        Tuple.of(5, Combinators.combine(NAMES, LISTS).as(Op.Add::new)),
        Tuple.of(3, Combinators.combine(NAMES, LISTS).as(Op.Remove::new)),
        Tuple.of(1, LISTS.map(Op.RemoveFromAll::new)),
        Tuple.of(1, Arbitraries.create(Op.Groups::new)),
        Tuple.of(2, Combinators.combine(NAMES, Arbitraries.of(1, 2, 7, 1_000)).as(Op.Page::new)),
        Tuple.of(1, LISTS.map(Op.OfConversations::new)),
        Tuple.of(1, Arbitraries.create(Op.All::new)));
  }
}
