package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checked-in environments name parameters that there are, with values that they take. */
@Tag("tools")
class SamconfigTest {

  private static final Pattern SECTION =
      Pattern.compile("(?ms)^\\[(\\w+)\\.deploy\\.parameters]$(.*?)(?=^\\[|\\z)");
  private static final Pattern OVERRIDE = Pattern.compile("\"(\\w+)=([^\"]*)\"");
  private static final Pattern SETTING = Pattern.compile("(?m)^(\\w+) = (.*)$");

  private final String text;
  private final Map<String, String> sections = new TreeMap<>();

  SamconfigTest() throws Exception {
    text = Files.readString(Path.of("samconfig.toml"));
    SECTION.matcher(text).results().forEach(s -> sections.put(s.group(1), s.group(2)));
  }

  @Test
  void environmentsDifferByParametersAlone() {
    assertThat(sections).containsOnlyKeys("default", "prod");
    assertThat(settings("default")).isNotEmpty().isEqualTo(settings("prod"));
  }

  @Test
  void parametersAreThoseOfTheTemplate() throws Exception {
    JsonNode parameters =
        Transformed.of(List.of(Transformed.source())).get(0).root().path("Parameters");
    sections.forEach(
        (environment, section) ->
            assertThat(OVERRIDE.matcher(section).results())
                .isNotEmpty()
                .allSatisfy(
                    override -> {
                      JsonNode parameter = parameters.path(override.group(1));
                      assertThat(parameter.isObject()).as(override.group(1)).isTrue();
                      if (parameter.has("AllowedValues")) {
                        assertThat(parameter.path("AllowedValues"))
                            .as("%s's %s", environment, override.group(1))
                            .anyMatch(value -> value.asText().equals(override.group(2)));
                      }
                    }));
  }

  /** The values that an environment sets. */
  Map<String, String> overrides(String environment) {
    Map<String, String> overrides = new TreeMap<>();
    OVERRIDE
        .matcher(sections.get(environment))
        .results()
        .forEach(o -> overrides.put(o.group(1), o.group(2)));
    return overrides;
  }

  /** The settings of an environment that stand on a line, as TOML. */
  Map<String, String> settingsOf(String environment) {
    Map<String, String> settings = new TreeMap<>();
    SETTING
        .matcher(sections.get(environment))
        .results()
        .forEach(setting -> settings.put(setting.group(1), setting.group(2)));
    return settings;
  }

  private List<String> settings(String environment) {
    return SETTING.matcher(sections.get(environment)).results().map(s -> s.group(1)).toList();
  }
}
