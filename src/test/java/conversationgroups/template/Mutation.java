package conversationgroups.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake in the template.
 *
 * @param from what the template says, once or several times; the first is changed
 * @param finding part of what the rules must say
 */
record Mutation(String name, String from, String to, String finding) {
  @Override
  public String toString() {
    return name;
  }

  static final List<Mutation> ALL =
      Stream.of(RequestMutations.ALL, StackMutations.ALL, PushMutations.ALL)
          .flatMap(List::stream)
          .toList();
}
