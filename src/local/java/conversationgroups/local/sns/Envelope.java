package conversationgroups.local.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The requests that SNS sends to a web server. */
final class Envelope {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Envelope() {}

  /** The body, and the headers that SNS adds. */
  record Post(Map<String, String> headers, String body) {}

  /**
   * @param sequenceNumber empty on a standard topic
   */
  static Post notification(Subscription subscription, Message message, String sequenceNumber) {
    Map<String, String> headers = headers("Notification", message.id(), subscription);
    headers.put("x-amz-sns-subscription-arn", subscription.arn());
    if (subscription.raw()) {
      headers.put("x-amz-sns-rawdelivery", "true");
      return new Post(headers, message.text());
    }
    ObjectNode body = body("Notification", message.id(), subscription);
    if (!sequenceNumber.isEmpty()) {
      body.put("SequenceNumber", sequenceNumber);
    }
    if (message.subject() != null) {
      body.put("Subject", message.subject());
    }
    body.put("Message", message.text()).put("Timestamp", TIMESTAMP.format(message.time()));
    sign(body, subscription);
    body.put(
        "UnsubscribeURL",
        subscription.baseUrl()
            + "/?Action=Unsubscribe&SubscriptionArn="
            + encoded(subscription.arn()));
    if (!message.attributes().isEmpty()) {
      ObjectNode attributes = body.putObject("MessageAttributes");
      message
          .attributes()
          .forEach(
              (name, attribute) ->
                  attributes
                      .putObject(name)
                      .put("Type", attribute.type())
                      .put("Value", attribute.value()));
    }
    return new Post(headers, body.toPrettyString());
  }

  static Post confirmation(Subscription subscription) {
    String type = "SubscriptionConfirmation";
    String id = UUID.randomUUID().toString();
    ObjectNode body = body(type, id, subscription);
    body.put("Token", subscription.token());
    body.put(
        "Message",
        "You have chosen to subscribe to the topic %s.\nTo confirm the subscription, visit the SubscribeURL included in this message."
            .formatted(subscription.topicArn()));
    body.put(
        "SubscribeURL",
        "%s/?Action=ConfirmSubscription&TopicArn=%s&Token=%s"
            .formatted(
                subscription.baseUrl(), encoded(subscription.topicArn()), subscription.token()));
    body.put("Timestamp", TIMESTAMP.format(Instant.now()));
    sign(body, subscription);
    return new Post(headers(type, id, subscription), body.toPrettyString());
  }

  private static ObjectNode body(String type, String id, Subscription subscription) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("Type", type).put("MessageId", id).put("TopicArn", subscription.topicArn());
  }

  private static Map<String, String> headers(String type, String id, Subscription subscription) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amz-sns-message-type", type);
    headers.put("x-amz-sns-message-id", id);
    headers.put("x-amz-sns-topic-arn", subscription.topicArn());
    headers.put("content-type", "text/plain; charset=UTF-8");
    headers.put("user-agent", "Amazon Simple Notification Service Agent");
    return headers;
  }

  /**
   * The fields are there and hold no signature: nobody but AWS can make one that a subscriber's
   * check accepts, since the certificate must come from a host of AWS.
   */
  private static void sign(ObjectNode body, Subscription subscription) {
    body.put("SignatureVersion", "1").put("Signature", "bm90IHNpZ25lZCBsb2NhbGx5");
    body.put("SigningCertURL", subscription.baseUrl() + "/local/no-certificate.pem");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
