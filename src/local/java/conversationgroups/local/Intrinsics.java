package conversationgroups.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Works out what a template says by way of CloudFormation's functions: references to parameters,
 * {@code Fn::Split}, and {@code Fn::If} with the conditions it names. What refers to resources
 * stays as it stands.
 */
final class Intrinsics {

  /** Stands for a property, or an element of a list, that is not there. */
  private static final String NO_VALUE = "AWS::NoValue";

  private final Map<String, Object> parameters;
  private final Map<String, Object> conditions;

  Intrinsics(Map<String, Object> parameters, Map<String, Object> conditions) {
    this.parameters = parameters;
    this.conditions = conditions;
  }

  /** Whether a named condition of the template holds. */
  boolean condition(String name) {
    if (!conditions.containsKey(name)) {
      throw new IllegalStateException("the template has no condition " + name);
    }
    return holds(conditions.get(name));
  }

  /** A value of the template with everything worked out that does not need a deployment. */
  Object resolve(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::resolve).filter(element -> element != NO_VALUE).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.size() == 1 && map.get("Ref") instanceof String name) {
      return NO_VALUE.equals(name) ? NO_VALUE : parameters.getOrDefault(name, name);
    }
    if (map.size() == 1 && map.get("Fn::If") instanceof List<?> choice) {
      return resolve(choice.get(condition((String) choice.get(0)) ? 1 : 2));
    }
    if (map.size() == 1 && map.get("Fn::Split") instanceof List<?> split) {
      return List.of(text(split.get(1)).split(Pattern.quote((String) split.get(0))));
    }
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (key, inner) -> {
          Object result = resolve(inner);
          if (result != NO_VALUE) {
            resolved.put(key.toString(), result);
          }
        });
    return resolved;
  }

  private boolean holds(Object condition) {
    Map.Entry<?, ?> function = ((Map<?, ?>) condition).entrySet().iterator().next();
    if ("Condition".equals(function.getKey())) {
      return condition((String) function.getValue());
    }
    List<?> arguments = (List<?>) function.getValue();
    return switch ((String) function.getKey()) {
      case "Fn::Equals" -> text(arguments.get(0)).equals(text(arguments.get(1)));
      case "Fn::Not" -> !holds(arguments.get(0));
      case "Fn::And" -> all(arguments).stream().allMatch(Boolean::booleanValue);
      case "Fn::Or" -> all(arguments).stream().anyMatch(Boolean::booleanValue);
      default ->
          throw new IllegalStateException("the local run does not know " + function.getKey());
    };
  }

  private List<Boolean> all(List<?> conditions) {
    List<Boolean> results = new ArrayList<>();
    conditions.forEach(condition -> results.add(holds(condition)));
    return results;
  }

  /** CloudFormation compares texts: the number 0 equals the text "0". */
  private String text(Object value) {
    return Objects.toString(resolve(value));
  }
}
