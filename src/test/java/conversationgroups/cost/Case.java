package conversationgroups.cost;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An operation at a size, and the least it can cost. Cases of one shape share a user; each prepares
 * what it needs.
 *
 * @param prepare calls that go before and are not counted
 * @param code that the call's answer must have
 * @param told the least that telling of it can cost; empty for what changes nothing
 */
record Case(
    String operation,
    String size,
    Shape shape,
    Consumer<Client> prepare,
    Function<Client, Answer> call,
    int code,
    Floor floor,
    Optional<Floor> told) {

  /** What a case came to. */
  record Result(Case of, Usage call, Lab.Told told) {}

  /** The results, in the order of the cases. */
  static List<Result> measure(List<Case> cases) {
    Map<Case, Result> results = new LinkedHashMap<>();
    cases.forEach(one -> results.put(one, null));
    for (Shape shape : cases.stream().map(Case::shape).distinct().toList()) {
      try (Lab lab = new Lab()) {
        Person person = Person.of(lab, shape);
        cases.stream()
            .filter(one -> one.shape().equals(shape))
            .forEach(one -> results.put(one, one.measure(lab, person)));
      }
    }
    return new ArrayList<>(results.values());
  }

  private Result measure(Lab lab, Person person) {
    prepare.accept(person.client);
    lab.told();
    Answer[] answer = new Answer[1];
    Usage usage = lab.usage(() -> answer[0] = call.apply(person.client));
    if (answer[0].code() != code) {
      throw new AssertionError(this + " answered " + answer[0].body());
    }
    return new Result(this, usage, lab.told());
  }

  @Override
  public String toString() {
    return operation + ", " + size;
  }
}
