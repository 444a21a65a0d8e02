package conversationgroups.template;

import static conversationgroups.template.Transformed.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Alarms look at what there is: "metric of thing" for each. */
final class AlarmRules {

  /** That CloudWatch takes in one expression of an alarm. */
  private static final int MOST_METRICS = 10;

  /** What an operation that changes no groups begins with, as its function's logical ID has it. */
  private static final Pattern OTHERS = Pattern.compile("(Get|NoSuch|Open|Connect|Publish|Push).*");

  private AlarmRules() {}

  static void check(Transformed template, Findings findings) {
    Map<String, Set<String>> watched = new TreeMap<>();
    template
        .resources("AWS::CloudWatch::Alarm")
        .forEach(
            (id, alarm) -> {
              JsonNode properties = alarm.path("Properties");
              watched.put(id, watched(properties));
              findings.require(
                  watched.get(id).size() <= MOST_METRICS, id + " has more metrics than it may");
              findings.equal(
                  id + " when there is nothing",
                  properties.path("TreatMissingData").asText(),
                  "notBreaching");
              for (String actions : List.of("AlarmActions", "OKActions")) {
                findings.equal(
                    id + "'s " + actions,
                    Transformed.texts(properties.path(actions)),
                    List.of("AlarmTopicArn"));
              }
            });
    findings.equal("what alarms watch", watched, expected(template));
    checkCalls(template, findings);
  }

  /** Every call is a sample of one metric, by two filters that leave out none and share none. */
  private static void checkCalls(Transformed template, Findings findings) {
    Map<String, String> values = new TreeMap<>();
    template
        .resources("AWS::Logs::MetricFilter")
        .forEach(
            (id, filter) -> {
              JsonNode properties = filter.path("Properties");
              findings.equal(id + "'s log", text(properties.path("LogGroupName")), "AccessLogs");
              JsonNode metric = properties.at("/MetricTransformations/0");
              findings.equal(
                  id + "'s metric",
                  text(metric.path("MetricNamespace")) + " " + text(metric.path("MetricName")),
                  "ConversationGroups/${AWS::StackName} ServerErrors");
              findings.require(!metric.has("DefaultValue"), id + " counts calls that were not");
              values.put(text(properties.path("FilterPattern")), text(metric.path("MetricValue")));
            });
    findings.equal(
        "the calls' values", values, Map.of("{ $.status >= 500 }", "1", "{ $.status < 500 }", "0"));
    findings.equal(
        "the rate of server errors",
        text(template.properties("ServerErrorsAlarm").at("/Metrics/0/Expression")),
        "IF(errors >= 3, 100 * errors / calls, 0)");
  }

  private static Map<String, Set<String>> expected(Transformed template) {
    String publisher = "PublishConversationGroupEvents";
    String pusher = "PushConversationGroupEvents";
    Set<String> operationErrors = new TreeSet<>();
    Set<String> otherErrors = new TreeSet<>();
    Set<String> throttles = new TreeSet<>();
    Set<String> otherThrottles = new TreeSet<>();
    for (String function : Functions.watched(template)) {
      boolean other = OTHERS.matcher(function).matches();
      (other ? otherThrottles : throttles).add("AWS/Lambda Throttles FunctionName=" + function);
      if (!function.equals(publisher) && !function.equals(pusher)) {
        (other ? otherErrors : operationErrors).add("AWS/Lambda Errors FunctionName=" + function);
      }
    }
    String mapping = " EventSourceMappingUUID=" + publisher + "Changes";
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry(
                "ServerErrorsAlarm", Set.of("ConversationGroups/${AWS::StackName} ServerErrors")),
            Map.entry(
                "InternalErrorsAlarm",
                Set.of("ConversationGroups/${AWS::StackName} Errors Code=50004")),
            Map.entry("OperationErrorsAlarm", operationErrors),
            Map.entry("OtherErrorsAlarm", otherErrors),
            Map.entry("ThrottlesAlarm", throttles),
            Map.entry("OtherThrottlesAlarm", otherThrottles),
            Map.entry(
                "PublisherErrorsAlarm", Set.of("AWS/Lambda Errors FunctionName=" + publisher)),
            Map.entry("PusherErrorsAlarm", Set.of("AWS/Lambda Errors FunctionName=" + pusher)),
            Map.entry("PushAgeAlarm", Set.of("AWS/Lambda IteratorAge FunctionName=" + pusher)),
            Map.entry(
                "PublisherFailuresAlarm",
                Set.of(
                    "ConversationGroups/${AWS::StackName} Failures"
                        + " Operation=publishConversationGroupEvents")),
            Map.entry(
                "IteratorAgeAlarm", Set.of("AWS/Lambda IteratorAge FunctionName=" + publisher)),
            Map.entry(
                "FailuresKeptAlarm",
                Set.of(
                    "AWS/Lambda OnFailureDestinationDeliveredEventCount" + mapping,
                    "AWS/Lambda DroppedEventCount" + mapping)),
            Map.entry(
                "DeliveriesAlarm",
                Set.of(
                    "AWS/SNS NumberOfNotificationsFailed"
                        + " TopicName=FifoTopic.TopicName,Topic.TopicName")),
            Map.entry(
                "TableThrottlesAlarm",
                Set.of(
                    "AWS/DynamoDB ReadThrottleEvents TableName=Table",
                    "AWS/DynamoDB WriteThrottleEvents TableName=Table"))));
  }

  private static Set<String> watched(JsonNode properties) {
    Set<String> watched = new TreeSet<>();
    if (properties.has("MetricName")) {
      watched.add(metric(properties));
    }
    properties.path("Metrics").findValues("Metric").forEach(m -> watched.add(metric(m)));
    return watched;
  }

  private static String metric(JsonNode metric) {
    StringBuilder name = new StringBuilder();
    name.append(text(metric.path("Namespace"))).append(' ').append(text(metric.path("MetricName")));
    metric
        .path("Dimensions")
        .forEach(
            d ->
                name.append(' ')
                    .append(text(d.path("Name")))
                    .append('=')
                    .append(String.join(",", Transformed.texts(d.path("Value")))));
    return name.toString();
  }
}
