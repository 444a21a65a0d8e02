package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each alarm has a section in docs/runbooks.md, which says how urgent it is, and names it. */
@Tag("tools")
class RunbookTest {

  private static final Pattern SECTION =
      Pattern.compile("(?m)^### (\\w+)(\\*?)\\n\\nSeverity [123]\\. ");

  @Test
  void everyAlarmHasItsRunbook() throws Exception {
    Transformed template = Transformed.of(List.of(Transformed.source())).get(0);
    Set<String> alarms = new TreeSet<>();
    Set<String> rollingBack = new TreeSet<>(DeploymentRules.ALARMS);
    template
        .resources("AWS::CloudWatch::Alarm")
        .forEach(
            (id, alarm) -> {
              String name = id.replaceFirst("Alarm$", "");
              alarms.add(name + (rollingBack.contains(id) ? "*" : ""));
              assertThat(Transformed.text(alarm.at("/Properties/AlarmDescription")))
                  .endsWith(" See docs/runbooks.md, " + name + ".");
            });

    String page = Files.readString(Path.of("docs/runbooks.md"));
    String section =
        page.substring(page.indexOf("\n## Alarms\n"), page.indexOf("\n## What no alarm"));
    assertThat(SECTION.matcher(section).results().map(s -> s.group(1) + s.group(2)))
        .containsExactlyInAnyOrderElementsOf(alarms);
  }
}
