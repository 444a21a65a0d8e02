package conversationgroups.observability;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells CloudWatch which members of a line are metrics, and by which dimensions. */
final class MetricDirectives {

  private static final List<List<String>> BY_OPERATION = List.of(List.of(Metric.OPERATION));

  private static final List<List<String>> REFUSALS =
      List.of(List.of(Metric.OPERATION, Metric.CODE));

  /** By code alone as well, so that one alarm can watch all operations. */
  private static final List<List<String>> FAULTS =
      List.of(List.of(Metric.OPERATION, Metric.CODE), List.of(Metric.CODE));

  private MetricDirectives() {}

  /**
   * @param fault whether an error is the service's own
   */
  static void write(String namespace, Set<Metric> metrics, boolean fault, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("CloudWatchMetrics");
    Set<Metric> others = EnumSet.copyOf(metrics);
    others.remove(Metric.ERRORS);
    directive(namespace, others, BY_OPERATION, json);
    if (metrics.contains(Metric.ERRORS)) {
      directive(namespace, Set.of(Metric.ERRORS), fault ? FAULTS : REFUSALS, json);
    }
    json.writeEndArray();
  }

  private static void directive(
      String namespace, Set<Metric> metrics, List<List<String>> dimensions, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", namespace);
    json.writeArrayFieldStart("Dimensions");
    for (List<String> set : dimensions) {
      json.writeArray(set.toArray(String[]::new), 0, set.size());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : metrics) {
      json.writeStartObject();
      json.writeStringField("Name", metric.title);
      json.writeStringField("Unit", metric.unit);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
