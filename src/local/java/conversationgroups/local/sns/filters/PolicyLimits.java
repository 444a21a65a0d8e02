package conversationgroups.local.sns.filters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The limits that SNS's guide sets to filter policies: 5 keys at the top, and at most 150
 * combinations, counted as the product over all keys of their values times their depth; depth only
 * for policies on bodies. The branches of an {@code $or} add up.
 */
final class PolicyLimits {

  private static final int MOST_KEYS = 5;
  private static final int MOST_COMBINATIONS = 150;

  private PolicyLimits() {}

  static void check(JsonNode policy, Scope scope) {
    if (policy.size() > MOST_KEYS) {
      throw PolicyText.refusal("Filter policy can not have more than " + MOST_KEYS + " keys");
    }
    if (combinations(policy, scope, 1) > MOST_COMBINATIONS) {
      throw PolicyText.refusal("Filter policy is too complex");
    }
  }

  private static double combinations(JsonNode policy, Scope scope, int depth) {
    double combinations = 1;
    for (Map.Entry<String, JsonNode> field : policy.properties()) {
      JsonNode value = field.getValue();
      if (isOr(field.getKey(), value)) {
        double sum = 0;
        for (JsonNode branch : value) {
          sum += combinations(branch, scope, depth);
        }
        combinations *= sum;
      } else if (value.isObject()) {
        if (scope == Scope.ATTRIBUTES) {
          throw PolicyText.refusal(
              "Filter policy scope MessageAttributes does not support nested filter policy: "
                  + field.getKey());
        }
        combinations *= combinations(value, scope, depth + 1);
      } else {
        combinations *= Math.max(1, value.size()) * (double) depth;
      }
    }
    return combinations;
  }

  /** With fewer than two objects in it, {@code $or} is the name of a field like any other. */
  private static boolean isOr(String key, JsonNode value) {
    if (!key.equals("$or") || !value.isArray() || value.size() < 2) {
      return false;
    }
    for (JsonNode branch : value) {
      if (!branch.isObject()) {
        return false;
      }
    }
    return true;
  }
}
