package conversationgroups.proof.faults;

import java.util.Map;

/**
 * How many calls answered how.
 *
 * @param answers by what happened to the call, and its code
 */
record Tally(Map<String, Integer> answers) {

  void add(String happened, int code) {
    answers.merge("%s, code %d".formatted(happened, code), 1, Integer::sum);
  }

  Tally and(Tally other) {
    other.answers.forEach((answer, count) -> answers.merge(answer, count, Integer::sum));
    return this;
  }

  int calls() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Calls to which this happened. */
  int of(Kind kind) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(kind + ","))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
