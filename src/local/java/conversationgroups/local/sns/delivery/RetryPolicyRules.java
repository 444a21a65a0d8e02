package conversationgroups.local.sns.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.Set;

/** Reads a {@code healthyRetryPolicy} within the bounds of SNS's developer guide. */
final class RetryPolicyRules {

  private static final int MOST_RETRIES = 100;
  private static final int LONGEST_DELAY = 3600;
  private static final Set<String> FUNCTIONS =
      Set.of("linear", "arithmetic", "geometric", "exponential");

  private RetryPolicyRules() {}

  /** What is left out has SNS's default. */
  static RetryPolicy read(JsonNode json) {
    int retries = number(json, "numRetries", 3, 0, MOST_RETRIES);
    int least = number(json, "minDelayTarget", Math.min(20, most(json)), 1, LONGEST_DELAY);
    RetryPolicy policy =
        new RetryPolicy(
            least,
            number(json, "maxDelayTarget", Math.max(20, least), least, LONGEST_DELAY),
            retries,
            number(json, "numMaxDelayRetries", 0, 0, retries),
            number(json, "numNoDelayRetries", 0, 0, retries),
            number(json, "numMinDelayRetries", 0, 0, retries),
            json.path("backoffFunction").asText("linear"));
    require(
        policy.numMaxDelayRetries() + policy.numNoDelayRetries() + policy.numMinDelayRetries()
            <= retries,
        "numRetries must not be less than its phases together");
    require(
        FUNCTIONS.contains(policy.backoffFunction()), "backoffFunction must be of " + FUNCTIONS);
    return policy;
  }

  private static int most(JsonNode json) {
    return json.path("maxDelayTarget").asInt(LONGEST_DELAY);
  }

  private static int number(JsonNode json, String name, int absent, int least, int most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return absent;
    }
    require(
        value.isInt() && value.asInt() >= least && value.asInt() <= most,
        "%s must be a number from %d to %d".formatted(name, least, most));
    return value.asInt();
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw SnsException.invalidParameter("DeliveryPolicy: " + reason);
    }
  }
}
