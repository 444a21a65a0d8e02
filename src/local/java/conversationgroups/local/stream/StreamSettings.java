package conversationgroups.local.stream;

import conversationgroups.local.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the template has Lambda read the table's stream.
 *
 * @param function that takes the batches
 * @param filters patterns, one of which a record must match
 * @param attempts how often the same record may fail
 * @param age how old a record that fails may become
 * @param bisect whether a batch that fails as a whole is split
 * @param fromLatest whether what was committed before the start is left out
 * @param keepsFailures whether what is given up goes to a destination
 */
record StreamSettings(
    String function,
    int batchSize,
    List<String> filters,
    int attempts,
    Duration age,
    boolean bisect,
    boolean fromLatest,
    boolean keepsFailures) {

  /** Of every function that reads the stream. */
  static List<StreamSettings> of(Template template) {
    List<StreamSettings> all = new ArrayList<>();
    template
        .functions()
        .forEach(
            (name, function) ->
                Template.events(function, "DynamoDB").forEach(event -> all.add(of(name, event))));
    return all;
  }

  /** The same with another number of attempts, for who does not want to wait for all of them. */
  StreamSettings withAttempts(int fewer) {
    return new StreamSettings(
        function, batchSize, filters, fewer, age, bisect, fromLatest, keepsFailures);
  }

  private static StreamSettings of(String function, Map<String, Object> mapping) {
    if (!List.of("ReportBatchItemFailures").equals(mapping.get("FunctionResponseTypes"))) {
      throw new IllegalStateException("the local run knows ReportBatchItemFailures only");
    }
    List<?> filters = (List<?>) Template.object(mapping, "FilterCriteria").get("Filters");
    return new StreamSettings(
        function,
        (Integer) mapping.get("BatchSize"),
        filters.stream().map(filter -> (String) ((Map<?, ?>) filter).get("Pattern")).toList(),
        (Integer) mapping.get("MaximumRetryAttempts"),
        Duration.ofSeconds((Integer) mapping.get("MaximumRecordAgeInSeconds")),
        (Boolean) mapping.get("BisectBatchOnFunctionError"),
        "LATEST".equals(mapping.get("StartingPosition")),
        mapping.containsKey("DestinationConfig"));
  }
}
