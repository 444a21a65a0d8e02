package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.domain.Code;
import conversationgroups.testing.Client;
import conversationgroups.testing.Wire;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Alarms and dashboard show metrics that there are. */
class TemplateMetricsTest {

  private static final String NAMESPACE = "ConversationGroups/${AWS::StackName}";

  @Test
  void dashboardIsOneThatCloudWatchTakes() throws IOException {
    JsonNode dashboard = TemplateFile.dashboard();
    assertThat(WrittenLine.schema("dashboard").validate(dashboard)).isEmpty();

    Set<String> taken = new HashSet<>();
    for (JsonNode widget : dashboard.path("widgets")) {
      for (int x = 0; x < widget.path("width").asInt(); x++) {
        for (int y = 0; y < widget.path("height").asInt(); y++) {
          int column = widget.path("x").asInt() + x;
          assertThat(column).isLessThan(24);
          assertThat(taken.add(column + "," + (widget.path("y").asInt() + y)))
              .as("room for %s", widget.at("/properties/title"))
              .isTrue();
        }
      }
    }
  }

  @Test
  void dashboardAndAlarmsNameMetricsThatTheCodeWrites() throws IOException {
    Set<String> shown = shown(TemplateFile.dashboard());
    for (JsonNode alarm : TemplateFile.resources("AWS::CloudWatch::Alarm")) {
      shown.addAll(watched(alarm));
    }

    assertThat(shown).contains(NAMESPACE + " Errors Code=50004");
    assertThat(written()).containsAll(shown);
  }

  @Test
  void everyMetricIsOnTheDashboard() throws IOException {
    String dashboard = TemplateFile.dashboard().toString();
    for (Metric metric : Metric.values()) {
      assertThat(dashboard).containsPattern("[\"\\\\]" + metric.title + "[\"\\\\]");
    }
  }

  /** The service's own metrics on the dashboard, but for those it searches for. */
  private static Set<String> shown(JsonNode dashboard) {
    Set<String> shown = new TreeSet<>();
    for (JsonNode list : dashboard.findValues("metrics")) {
      for (JsonNode metric : list) {
        if (metric.get(0).asText().equals(NAMESPACE)) {
          StringBuilder name = new StringBuilder(NAMESPACE + " " + metric.get(1).asText());
          for (int i = 2; i + 1 < metric.size(); i += 2) {
            name.append(' ')
                .append(metric.get(i).asText())
                .append('=')
                .append(metric.get(i + 1).asText());
          }
          shown.add(name.toString());
        }
      }
    }
    return shown;
  }

  private static Set<String> watched(JsonNode alarm) {
    Set<String> watched = new TreeSet<>();
    for (JsonNode holder : alarm.findParents("MetricName")) {
      if (holder.path("Namespace").asText().equals(NAMESPACE)) {
        StringBuilder name =
            new StringBuilder(NAMESPACE + " " + holder.path("MetricName").asText());
        holder
            .path("Dimensions")
            .forEach(
                d ->
                    name.append(' ')
                        .append(d.path("Name").asText())
                        .append('=')
                        .append(d.path("Value").asText()));
        watched.add(name.toString());
      }
    }
    return watched;
  }

  /** What CloudWatch has once every operation was called, and something went wrong in each. */
  private static Set<String> written() throws IOException {
    Set<String> written = new TreeSet<>();
    for (JsonNode filter : TemplateFile.resources("AWS::Logs::MetricFilter")) {
      JsonNode metric = filter.at("/MetricTransformations/0");
      written.add(
          metric.path("MetricNamespace").asText() + " " + metric.path("MetricName").asText());
    }
    try (Watched service = new Watched()) {
      EveryCall.OF_OPERATION.forEach(
          (operation, call) -> {
            Client user = service.client();
            user.create("a", "C2C1", "C2C2").succeeds();
            Wire.during(
                StoreFaults.first(1, () -> StoreFaults.throttled("x")), () -> call.apply(user));
          });
      EveryCall.OF_CODE.get(Code.INTERNAL_ERROR).apply(service.client());
      BatchLog batch = service.lines.batch("publishConversationGroupEvents");
      batch.storeUse().roundTrip();
      batch.storeUse().retry();
      batch.published(Instant.now());
      batch.purged();
      batch.stoppedAt("1");
      batch.write();
      BatchLog pushed = service.lines.batch("pushConversationGroupEvents");
      pushed.published(Instant.now());
      pushed.stoppedAt("1");
      pushed.write();
      service
          .texts()
          .forEach(line -> written.addAll(WrittenLine.of(line).carriesMetrics().metrics()));
    }
    return new TreeSet<>(
        written.stream().map(metric -> metric.replace(Watched.NAMESPACE, NAMESPACE)).toList());
  }
}
