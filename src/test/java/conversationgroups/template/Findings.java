package conversationgroups.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is wrong with a template. */
final class Findings {

  private final List<String> found = new ArrayList<>();

  void require(boolean holds, String otherwise) {
    if (!holds) {
      found.add(otherwise);
    }
  }

  void equal(String what, Object actual, Object expected) {
    require(Objects.equals(actual, expected), what + " is " + actual + " and not " + expected);
  }

  List<String> all() {
    return List.copyOf(found);
  }
}
