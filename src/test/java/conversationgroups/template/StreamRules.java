package conversationgroups.template;

import static conversationgroups.template.Transformed.text;
import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How Lambda reads the table's stream: in order, again until it works, and never for nothing. */
final class StreamRules {

  private static final int RETENTION_SECONDS = 86_400;

  private StreamRules() {}

  static void check(Transformed template, Findings findings) {
    JsonNode mapping = template.only("AWS::Lambda::EventSourceMapping").path("Properties");
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
    findings.equal(
        "its filter",
        texts(mapping.at("/FilterCriteria/Filters")),
        List.of(
            "{\"Pattern\":\"{\\\"dynamodb\\\": {\\\"Keys\\\": {\\\"sk\\\": {\\\"S\\\":"
                + " [\\\"DIRECTORY\\\"]}}}}\"}"));
    findings.equal(
        "where given up changes go",
        text(mapping.at("/DestinationConfig/OnFailure/Destination")),
        "FailureBucket.Arn");
    findings.require(
        mapping.path("BisectBatchOnFunctionError").asBoolean(), "a batch that fails is not split");
    findings.require(
        mapping.path("MaximumRetryAttempts").asInt(-1) > 0,
        "attempts have no end, or there are none");
    int age = mapping.path("MaximumRecordAgeInSeconds").asInt(-1);
    findings.require(
        age > 0 && age < RETENTION_SECONDS,
        "changes are tried for " + age + " seconds; those of a day are gone, unkept");
    findings.equal(
        "its metrics",
        texts(mapping.path("MetricsConfig")),
        List.of("{\"Metrics\":[\"EventCount\"]}"));
    findings.equal(
        "when it has metrics", mapping.at("/MetricsConfig/Fn::If/0").asText(), "Monitored");
  }
}
