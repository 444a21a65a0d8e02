package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each function runs, how long, and where it logs. */
final class FunctionRules {

  private FunctionRules() {}

  static void check(Transformed template, Findings findings) {
    var exports = Functions.exports(template);
    findings.equal(
        "the exported functions",
        new TreeSet<>(exports.values()),
        new TreeSet<>(Functions.IN_CODE));
    template
        .resources("AWS::Lambda::Function")
        .forEach((id, function) -> check(id, exports.get(id), function, findings));
  }

  private static void check(String id, String export, JsonNode function, Findings findings) {
    JsonNode properties = function.path("Properties");
    String handler = properties.path("Handler").asText();
    findings.require(isMethod(handler), id + " has a handler that is not there: " + handler);
    findings.equal(
        id + "'s log group",
        Transformed.text(properties.at("/LoggingConfig/LogGroup")),
        "FunctionLogs");
    findings.equal(
        id + "'s log format", properties.at("/LoggingConfig/LogFormat").asText(), "JSON");
    JsonNode variables = Functions.variables(function);
    findings.equal(
        id + "'s metrics",
        Transformed.text(variables.path("METRICS_NAMESPACE")),
        "ConversationGroups/${AWS::StackName}");
    findings.equal(
        id + "'s key of users' hashes",
        Transformed.texts(variables.path("USER_HASH_KEY")),
        List.of("{{resolve:ssm:${UserHashKeyName}}}", "AWS::StackId"));
    findings.equal(
        id + "'s limit of a user's writes",
        Transformed.text(variables.path("USER_WRITES_PER_MINUTE")),
        "UserWritesPerMinute");
    findings.equal(id + "'s table", Transformed.text(variables.path("TABLE_NAME")), "Table");
    boolean publishes = Permissions.of(export).contains("sns:Publish");
    findings.equal(
        id + "'s topics",
        Transformed.texts(variables.path("TOPIC_ARN")),
        publishes ? List.of("FifoTopic", "Topic") : List.of());
    Duration deadline =
        publishes
            ? setting("stream-deadline").plus(setting("longest-failure-pause"))
            : setting("deadline");
    Duration timeout = Duration.ofSeconds(properties.path("Timeout").asLong());
    findings.require(
        timeout.compareTo(deadline) > 0,
        id + " is cut off after " + timeout + ", before its deadline of " + deadline);
  }

  private static boolean isMethod(String handler) {
    String[] parts = handler.split("::");
    try {
      return parts.length == 2
          && Stream.of(Class.forName(parts[0]).getMethods())
              .anyMatch(method -> method.getName().equals(parts[1]));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** As deployed: the default of a setting that the environment may override. */
  private static Duration setting(String name) {
    try (InputStream file = FunctionRules.class.getResourceAsStream("/application.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      String setting = properties.getProperty("conversation-groups." + name);
      return Duration.parse(setting.replaceFirst("^\\$\\{\\w+:(.+)}$", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
