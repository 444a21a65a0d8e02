package conversationgroups.template;

import static conversationgroups.template.Transformed.text;
import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** How Lambda reads the table's stream: in order, again until it works, and never for nothing. */
final class StreamRules {

  /** FailurePauseTest: with the function's pauses, these last longer than the age. */
  private static final int ATTEMPTS = 500;

  /** Half of the day for which the stream keeps a change: what is given up later is gone. */
  private static final int AGE_SECONDS = 43_200;

  static final List<String> FILTER =
      List.of(
          "{\"Pattern\":\"{\\\"dynamodb\\\": {\\\"Keys\\\": {\\\"sk\\\": {\\\"S\\\":"
              + " [\\\"DIRECTORY\\\"]}}}}\"}");

  private StreamRules() {}

  static void check(Transformed template, Findings findings) {
    findings.equal(
        "who reads the stream",
        template.resources("AWS::Lambda::EventSourceMapping").keySet(),
        Set.of("PublishConversationGroupEventsChanges", "PushConversationGroupEventsChanges"));
    JsonNode mapping = template.properties("PublishConversationGroupEventsChanges");
    String alias = text(mapping.path("FunctionName"));
    String function = text(template.properties(alias).path("FunctionName"));
    findings.equal(
        "the stream's function",
        Functions.exports(template).get(function),
        "publishConversationGroupEvents");
    findings.equal("the stream", text(mapping.path("EventSourceArn")), "Table.StreamArn");
    findings.equal("its start", text(mapping.path("StartingPosition")), "TRIM_HORIZON");
    findings.equal(
        "its answers",
        texts(mapping.path("FunctionResponseTypes")),
        List.of("ReportBatchItemFailures"));
    findings.equal("its filter", texts(mapping.at("/FilterCriteria/Filters")), FILTER);
    findings.equal(
        "where given up changes go",
        text(mapping.at("/DestinationConfig/OnFailure/Destination")),
        "FailureBucket.Arn");
    findings.require(
        mapping.path("BisectBatchOnFunctionError").asBoolean(), "a batch that fails is not split");
    findings.equal("its attempts", mapping.path("MaximumRetryAttempts").asInt(-1), ATTEMPTS);
    findings.equal("its age", mapping.path("MaximumRecordAgeInSeconds").asInt(-1), AGE_SECONDS);
    findings.equal(
        "its metrics", mapping.path("MetricsConfig").toString(), "{\"Metrics\":[\"EventCount\"]}");
  }
}
