package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The template's section {@code Rules}: what CloudFormation asks of the parameters together. */
final class StackRules {

  private StackRules() {}

  /** The names of those that these values break. */
  static List<String> broken(Transformed template, Map<String, String> values) {
    return template.root().path("Rules").properties().stream()
        .filter(rule -> isBroken(rule.getValue(), values))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isBroken(JsonNode rule, Map<String, String> values) {
    boolean applies = !rule.has("RuleCondition") || holds(rule.path("RuleCondition"), values);
    return applies
        && StreamSupport.stream(rule.path("Assertions").spliterator(), false)
            .anyMatch(assertion -> !holds(assertion.path("Assert"), values));
  }

  private static boolean holds(JsonNode condition, Map<String, String> values) {
    String function = condition.fieldNames().next();
    List<JsonNode> arguments =
        StreamSupport.stream(condition.path(function).spliterator(), false).toList();
    return switch (function) {
      case "Fn::Equals" -> text(arguments.get(0), values).equals(text(arguments.get(1), values));
      case "Fn::Not" -> !holds(arguments.get(0), values);
      case "Fn::And" -> arguments.stream().allMatch(each -> holds(each, values));
      case "Fn::Contains" ->
          Transformed.texts(arguments.get(0)).contains(text(arguments.get(1), values));
      case "Fn::Or" -> arguments.stream().anyMatch(each -> holds(each, values));
      default -> throw new IllegalStateException("the test does not know " + function);
    };
  }

  private static String text(JsonNode value, Map<String, String> values) {
    return value.has("Ref") ? values.get(value.path("Ref").asText()) : value.asText();
  }
}
