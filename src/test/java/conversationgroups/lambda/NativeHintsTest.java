package conversationgroups.lambda;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.junit.jupiter.api.Test;

/** A native build looks for the classes by these names. */
class NativeHintsTest {

  @Test
  void everyNameIsOfAClass() {
    for (String name : NativeHints.class.getAnnotation(RegisterForReflection.class).classNames()) {
      assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
    }
  }
}
