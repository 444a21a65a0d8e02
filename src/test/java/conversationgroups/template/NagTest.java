package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A public rule set, cdk-nag's for AWS solutions, finds nothing that accepted.json does not
 * explain.
 */
@Tag("tools")
class NagTest {

  private static final Path SCRIPT = Path.of("src/test/npm/template/nag.mjs");

  @Test
  void everyFindingIsExplained() throws Exception {
    assertThat(findings(Transformed.source())).isEmpty();
  }

  @Test
  void mistakeIsFound() throws Exception {
    String clear = "            Condition: {Bool: {aws:SecureTransport: \"false\"}}\n";
    String source = Transformed.source();
    assertThat(source).contains(clear);

    assertThat(findings(source.replace(clear, "")))
        .anyMatch(finding -> finding.contains("S3BucketSSLRequestsOnly"));
  }

  @Test
  void missingRulesFail(@TempDir Path elsewhere) throws Exception {
    Path script = Files.copy(SCRIPT, elsewhere.resolve("nag.mjs"));

    assertThatThrownBy(() -> Tool.run("{}", "node", script.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("npm install");
  }

  private static List<String> findings(String source) throws Exception {
    Transformed template = Transformed.of(List.of(source)).get(0);
    String printed = Tool.run(template.root().toString(), "node", SCRIPT.toString());
    String list = printed.substring(printed.lastIndexOf("\n[") + 1);
    return List.of(new ObjectMapper().readValue(list, Object[].class)).stream()
        .map(Object::toString)
        .toList();
  }
}
