package conversationgroups.local.sns.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.subscriptions.Subscription;
import conversationgroups.local.sns.topics.Topic;

/**
 * How an endpoint is tried: by the subscription's policy, or else the topic's, or else the default.
 * Throttling is not in it.
 */
public record DeliveryPolicy(RetryPolicy retries, String contentType) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DeliveryPolicy DEFAULT =
      new DeliveryPolicy(RetryPolicy.DEFAULT, Envelope.CONTENT_TYPE);

  public static DeliveryPolicy ofTopic(String text) {
    JsonNode http = parse(text).path("http");
    return DEFAULT.overridden(
        http.path("defaultHealthyRetryPolicy"), http.path("defaultRequestPolicy"));
  }

  public static DeliveryPolicy ofSubscription(String text) {
    return DEFAULT.over(text);
  }

  public static DeliveryPolicy of(Topic topic) {
    return ofTopic(topic.attributes().getOrDefault("DeliveryPolicy", ""));
  }

  public static DeliveryPolicy of(Subscription subscription, Topic topic) {
    return of(topic).over(subscription.attributes().getOrDefault("DeliveryPolicy", ""));
  }

  public String textOfTopic() {
    ObjectNode policy = MAPPER.createObjectNode();
    ObjectNode http = policy.putObject("http");
    http.set("defaultHealthyRetryPolicy", MAPPER.valueToTree(retries));
    http.put("disableSubscriptionOverrides", false);
    http.putObject("defaultRequestPolicy").put("headerContentType", contentType);
    return policy.toString();
  }

  public String textOfSubscription() {
    ObjectNode policy = MAPPER.createObjectNode();
    policy.set("healthyRetryPolicy", MAPPER.valueToTree(retries));
    policy.putObject("requestPolicy").put("headerContentType", contentType);
    return policy.toString();
  }

  private DeliveryPolicy over(String text) {
    JsonNode policy = parse(text);
    return overridden(policy.path("healthyRetryPolicy"), policy.path("requestPolicy"));
  }

  private DeliveryPolicy overridden(JsonNode retryPolicy, JsonNode requestPolicy) {
    return new DeliveryPolicy(
        retryPolicy.isObject() ? RetryPolicyRules.read(retryPolicy) : retries,
        requestPolicy.path("headerContentType").asText(contentType));
  }

  /** An empty text takes a policy away. */
  private static JsonNode parse(String text) {
    try {
      JsonNode json = MAPPER.readTree(text.isEmpty() ? "{}" : text);
      if (!json.isObject()) {
        throw SnsException.invalidParameter("DeliveryPolicy: must be a JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw SnsException.invalidParameter("DeliveryPolicy: " + e.getOriginalMessage());
    }
  }
}
