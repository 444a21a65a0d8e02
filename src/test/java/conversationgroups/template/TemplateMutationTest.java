package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules see each of these mistakes, so they are worth asking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("tools")
class TemplateMutationTest {

  private record Case(Mutation mutation, Transformed template) {
    @Override
    public String toString() {
      return mutation.name();
    }
  }

  private List<Transformed> transformed;

  @BeforeAll
  void transform() throws Exception {
    String source = Transformed.source();
    List<String> mutants = new ArrayList<>();
    for (Mutation mutation : Mutation.ALL) {
      assertThat(source).as(mutation.name()).contains(mutation.from());
      int at = source.indexOf(mutation.from());
      mutants.add(
          source.substring(0, at)
              + mutation.to()
              + source.substring(at + mutation.from().length()));
    }
    transformed = Transformed.of(mutants);
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < Mutation.ALL.size(); i++) {
      cases.add(new Case(Mutation.ALL.get(i), transformed.get(i)));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mistakeIsFound(Case mutant) {
    assertThat(Rules.broken(mutant.template()))
        .anyMatch(finding -> finding.contains(mutant.mutation().finding()));
  }
}
