package conversationgroups.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {

  private static final Map<String, Object> TRUE = equalTo("a", "a");
  private static final Map<String, Object> FALSE = equalTo("a", "b");

  private static Map<String, Object> equalTo(Object one, Object other) {
    return Map.of("Fn::Equals", List.of(one, other));
  }

  private static Map<String, Object> ref(String name) {
    return Map.of("Ref", name);
  }

  private static Intrinsics with(Map<String, Object> condition) {
    return new Intrinsics(
        Map.of("Empty", "", "Zero", 0), Map.of("It", condition, "True", TRUE, "False", FALSE));
  }

  @ParameterizedTest
  @CsvSource({
    "True, True, true, true",
    "True, False, false, true",
    "False, True, false, true",
    "False, False, false, false"
  })
  void andAndOrJoinConditionsByName(String one, String other, boolean and, boolean or) {
    List<Object> both = List.of(Map.of("Condition", one), Map.of("Condition", other));

    assertThat(with(Map.of("Fn::And", both)).condition("It")).isEqualTo(and);
    assertThat(with(Map.of("Fn::Or", both)).condition("It")).isEqualTo(or);
  }

  @Test
  void notTurnsAConditionAround() {
    assertThat(with(Map.of("Fn::Not", List.of(TRUE))).condition("It")).isFalse();
    assertThat(with(Map.of("Fn::Not", List.of(FALSE))).condition("It")).isTrue();
  }

  @Test
  void parametersAreComparedAsText() {
    assertThat(with(equalTo(ref("Zero"), "0")).condition("It")).isTrue();
    assertThat(with(equalTo(ref("Empty"), "")).condition("It")).isTrue();
    assertThat(with(equalTo(ref("Empty"), "x")).condition("It")).isFalse();
  }

  @Test
  void ifTakesTheBranchOfItsCondition() {
    Map<String, Object> choice = Map.of("p", Map.of("Fn::If", List.of("It", "yes", ref("Zero"))));

    assertThat(with(TRUE).resolve(choice)).isEqualTo(Map.of("p", "yes"));
    assertThat(with(FALSE).resolve(choice)).isEqualTo(Map.of("p", 0));
  }

  @Test
  void noValueIsNotThere() {
    Map<String, Object> choice = Map.of("Fn::If", List.of("It", "yes", ref("AWS::NoValue")));

    assertThat(with(FALSE).resolve(Map.of("p", choice, "q", List.of(choice, 1))))
        .isEqualTo(Map.of("q", List.of(1)));
  }

  @Test
  void splitMakesAListOfAText() {
    Map<String, Object> split = Map.of("Fn::Split", List.of(",", ref("Origins")));

    assertThat(new Intrinsics(Map.of("Origins", "a,b"), Map.of()).resolve(split))
        .isEqualTo(List.of("a", "b"));
  }

  @Test
  void whatRefersToResourcesStays() {
    Map<String, Object> arn = Map.of("p", Map.of("Fn::GetAtt", "Table.Arn"));

    assertThat(with(TRUE).resolve(arn)).isEqualTo(arn);
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertThatThrownBy(() -> with(Map.of("Fn::Contains", List.of())).condition("It"))
        .hasMessageContaining("Fn::Contains");
    assertThatThrownBy(() -> with(TRUE).condition("Other")).hasMessageContaining("Other");
  }
}
