package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the tools are missing, the checks fail and say what to install. */
@Tag("tools")
class ToolTest {

  @Test
  void missingToolFails() {
    assertThatThrownBy(() -> Tool.run("", "no-such-linter"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("pip install cfn-lint aws-sam-translator");
  }

  @Test
  void missingTransformFails() {
    // -S leaves out what pip has installed.
    assertThatThrownBy(() -> Tool.run("[]", "python3", "-S", "src/test/python/transform.py"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("pip install cfn-lint aws-sam-translator");
  }

  @Test
  void complaintFails() {
    assertThatThrownBy(() -> Tool.run("", "cfn-lint", "pom.xml"))
        .isInstanceOf(AssertionError.class);
  }
}
