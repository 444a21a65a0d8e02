package conversationgroups.local.sns.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.sns.subscriptions.Subscription;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all requests of SNS to an endpoint have in common. */
final class Envelope {

  static final String CONTENT_TYPE = "text/plain; charset=UTF-8";

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Envelope() {}

  static ObjectNode of(String type, String id, String topicArn) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    return envelope.put("Type", type).put("MessageId", id).put("TopicArn", topicArn);
  }

  static Map<String, String> headers(String type, String id, String topicArn, String contentType) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amz-sns-message-type", type);
    headers.put("x-amz-sns-message-id", id);
    headers.put("x-amz-sns-topic-arn", topicArn);
    headers.put("content-type", contentType);
    headers.put("user-agent", "Amazon Simple Notification Service Agent");
    return headers;
  }

  /**
   * The fields are there and hold no signature: nobody but AWS can make one that a subscriber's
   * check accepts, since the certificate must come from a host of AWS.
   */
  static void sign(ObjectNode envelope, Subscription subscription) {
    envelope.put("SignatureVersion", "1").put("Signature", "bm90IHNpZ25lZCBsb2NhbGx5");
    envelope.put("SigningCertURL", subscription.baseUrl() + "/local/no-certificate.pem");
  }

  static String timestamp(Instant time) {
    return TIMESTAMP.format(time);
  }
}
