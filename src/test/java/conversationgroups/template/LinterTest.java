package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our own rules leave to the linter, it finds. */
@Tag("tools")
class LinterTest {

  /**
   * A mistake in the template.
   *
   * @param rule of the linter that must find it
   */
  private record Mistake(String from, String to, String rule) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("BillingMode: PAY_PER_REQUEST", "BilingMode: PAY_PER_REQUEST", "E3002"),
          new Mistake("!GetAtt AccessLogs.Arn", "!GetAtt AccessLog.Arn", "E1010"),
          new Mistake("    Condition: OwnKey\n", "    Condition: OwnKeys\n", "E3015"),
          new Mistake("MinValue: 1\n    Default: 200", "MinValue: 1\n    Default: 0", "E2015"),
          new Mistake("!Ref RetentionDays", "!Ref LogRetentionDays", "E1020"),
          new Mistake(
              "Principal: {Service: codedeploy.amazonaws.com}",
              "Principals: {Service: codedeploy.amazonaws.com}",
              "E3530"));

  @Test
  void everyMistakeIsFound(@TempDir Path folder) throws Exception {
    String source = Transformed.source();
    List<String> command = new ArrayList<>(List.of("cfn-lint", "--format", "parseable"));
    for (int i = 0; i < MISTAKES.size(); i++) {
      Mistake mistake = MISTAKES.get(i);
      assertThat(source).contains(mistake.from());
      Path mutant = folder.resolve(i + ".yaml");
      Files.writeString(mutant, source.replace(mistake.from(), mistake.to()));
      command.add(mutant.toString());
    }

    assertThatThrownBy(() -> Tool.run("", command.toArray(String[]::new)))
        .satisfies(
            found -> {
              for (int i = 0; i < MISTAKES.size(); i++) {
                assertThat(found.getMessage())
                    .containsPattern("/" + i + "\\.yaml:[\\d:]+:" + MISTAKES.get(i).rule());
              }
            });
  }
}
