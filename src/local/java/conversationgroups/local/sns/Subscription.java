package conversationgroups.local.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A web server's interest in a topic.
 *
 * @param baseUrl how whoever subscribed reaches this process; the links in messages begin with it
 * @param token that confirms it
 * @param attributes those that were set, by their names in the API
 */
record Subscription(
    String arn,
    String topicArn,
    String protocol,
    String endpoint,
    String baseUrl,
    String token,
    boolean confirmed,
    Map<String, String> attributes) {

  /** More than SNS's three: whoever develops a subscriber restarts it within seconds. */
  private static final int RETRIES = 10;

  private static final int MOST_RETRIES = 100;

  /** Checks what SNS would, and refuses what is only there in SNS. */
  void check() {
    require(
        protocol.equals("http") || protocol.equals("https"),
        "Protocol Reason: the local endpoint delivers to http and https only");
    require(
        isUrl(),
        "Endpoint Reason: Endpoint must match the specified protocol, as %s://host/path does"
            .formatted(protocol));
    attributes.forEach(Subscription::check);
    retries();
    filter();
  }

  private boolean isUrl() {
    try {
      URI uri = URI.create(endpoint);
      return protocol.equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void check(String name, String value) {
    switch (name) {
      case "FilterPolicy", "DeliveryPolicy" -> {
        // Read as a whole, by the caller.
      }
      case "FilterPolicyScope" ->
          require(
              value.matches("MessageAttributes|MessageBody"),
              "FilterPolicyScope: Please use either MessageBody or MessageAttributes");
      case "RawMessageDelivery" ->
          require(
              value.matches("(?i)true|false"), "RawMessageDelivery Reason: Must be true or false.");
      default ->
          throw SnsException.invalidParameter(
              "AttributeName Reason: the local endpoint has FilterPolicy, FilterPolicyScope,"
                  + " DeliveryPolicy and RawMessageDelivery only");
    }
  }

  boolean raw() {
    return Boolean.parseBoolean(attributes.get("RawMessageDelivery"));
  }

  Optional<FilterPolicy> filter() {
    return FilterPolicy.of(
        attributes.getOrDefault("FilterPolicy", ""),
        "MessageBody".equals(attributes.get("FilterPolicyScope")));
  }

  /** Of a delivery policy, the number of retries counts; when they come is the local run's. */
  int retries() {
    String policy = attributes.getOrDefault("DeliveryPolicy", "");
    try {
      JsonNode json = new ObjectMapper().readTree(policy.isEmpty() ? "{}" : policy);
      JsonNode retries = json.at("/healthyRetryPolicy/numRetries");
      require(
          json.isObject()
              && (retries.isMissingNode()
                  || retries.isInt() && retries.asInt() >= 0 && retries.asInt() <= MOST_RETRIES),
          "DeliveryPolicy: numRetries must be a number from 0 to 100");
      return retries.asInt(RETRIES);
    } catch (JsonProcessingException e) {
      throw SnsException.invalidParameter("DeliveryPolicy: " + e.getOriginalMessage());
    }
  }

  Subscription with(String attribute, String value) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, value);
    return new Subscription(arn, topicArn, protocol, endpoint, baseUrl, token, confirmed, changed);
  }

  Subscription nowConfirmed() {
    return new Subscription(arn, topicArn, protocol, endpoint, baseUrl, token, true, attributes);
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw SnsException.invalidParameter(reason);
    }
  }
}
