package conversationgroups.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The template, checked as far as that goes without an account. */
@Tag("tools")
class TemplateTest {

  private static Transformed template;

  @BeforeAll
  static void transform() throws Exception {
    template = Transformed.of(List.of(Transformed.source())).get(0);
  }

  @Test
  void linterFindsNothing() throws Exception {
    assertThat(Tool.run("", "cfn-lint", "template.yaml")).isEmpty();
  }

  @Test
  void everyRuleHolds() {
    assertThat(Rules.broken(template)).isEmpty();
  }

  @Test
  void dashboardIsJsonAndShowsWhatThereIs() throws Exception {
    JsonNode body = template.properties("Dashboard").path("DashboardBody");
    JsonNode dashboard =
        new ObjectMapper()
            .readTree(Transformed.text(body.at("/Fn::Sub/0")).replaceAll("\\$\\{[^}]+}", "x"));

    assertThat(dashboard.path("widgets")).isNotEmpty();
    assertThat(dashboard.path("widgets"))
        .allSatisfy(
            widget -> {
              assertThat(widget.at("/properties/metrics")).isNotEmpty();
              assertThat(widget.at("/properties/title").asText()).isNotEmpty();
              int right = widget.path("x").asInt() + widget.path("width").asInt();
              assertThat(right).isLessThanOrEqualTo(24);
            });
    assertThat(References.in(body)).containsAll(Functions.watched(template));
  }

  @Test
  void everyParameterIsExplainedAndHasADefault() {
    assertThat(template.root().path("Parameters").properties())
        .allSatisfy(
            parameter -> {
              assertThat(parameter.getValue().path("Description").asText()).isNotEmpty();
              assertThat(parameter.getValue().has("Default")).as(parameter.getKey()).isTrue();
            });
  }
}
