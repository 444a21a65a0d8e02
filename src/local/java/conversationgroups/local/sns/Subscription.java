package conversationgroups.local.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

  /** Attributes that the local run has, and what may be in them. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "FilterPolicy", "(?s).*",
          "FilterPolicyScope", "MessageAttributes|MessageBody",
          "DeliveryPolicy", "(?s).*",
          "RawMessageDelivery", "(?i)true|false");

  /** As asked for: to be checked, and to be confirmed. */
  static Subscription of(Form form, String topicArn) {
    return new Subscription(
        topicArn + ":" + UUID.randomUUID(),
        topicArn,
        form.required("Protocol"),
        form.required("Endpoint"),
        form.baseUrl(),
        UUID.randomUUID().toString(),
        false,
        form.texts("Attributes"));
  }

  /** Refuses what SNS would, and what is only there in SNS. */
  void check() {
    SnsException.unless(
        protocol.matches("https?") && endpoint.startsWith(protocol + "://") && isUrl(),
        "Endpoint Reason: the local endpoint delivers to http and https only, to a URL of that"
            + " protocol");
    attributes.forEach(
        (name, value) -> {
          SnsException.unless(
              ATTRIBUTES.containsKey(name),
              "AttributeName Reason: the local endpoint has " + ATTRIBUTES.keySet() + " only");
          SnsException.unless(
              value.matches(ATTRIBUTES.get(name)), name + " Reason: " + ATTRIBUTES.get(name));
        });
    retries();
    filter();
  }

  private boolean isUrl() {
    try {
      return URI.create(endpoint).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
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
    try {
      return new ObjectMapper()
          .readTree(attributes.getOrDefault("DeliveryPolicy", ""))
          .at("/healthyRetryPolicy/numRetries")
          .asInt(RETRIES);
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
}
