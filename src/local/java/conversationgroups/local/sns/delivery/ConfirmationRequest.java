package conversationgroups.local.sns.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.sns.subscriptions.Subscription;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Asks an endpoint to confirm its subscription, or tells it that it was unsubscribed.
 *
 * @param type {@code SubscriptionConfirmation} or {@code UnsubscribeConfirmation}
 */
public record ConfirmationRequest(String id, String type, String token, Instant time)
    implements Outgoing {

  private static final int SIZE = 1024;

  public static ConfirmationRequest of(Subscription subscription, String type) {
    return new ConfirmationRequest(
        UUID.randomUUID().toString(), type, subscription.token(), Instant.now());
  }

  @Override
  public String lane() {
    return "";
  }

  @Override
  public int size(Subscription subscription) {
    return SIZE;
  }

  @Override
  public boolean isWantedBy(Subscription subscription) {
    return !subscription.confirmed() && subscription.token().equals(token);
  }

  @Override
  public Post post(Subscription subscription, DeliveryPolicy policy) {
    String topicArn = subscription.topicArn();
    ObjectNode envelope = Envelope.of(type, id, topicArn);
    envelope.put("Token", token);
    envelope.put("Message", text(subscription));
    envelope.put(
        "SubscribeURL",
        "%s/?Action=ConfirmSubscription&TopicArn=%s&Token=%s"
            .formatted(
                subscription.baseUrl(),
                URLEncoder.encode(topicArn, StandardCharsets.UTF_8),
                token));
    envelope.put("Timestamp", Envelope.timestamp(time));
    Envelope.sign(envelope, subscription);
    return new Post(
        Envelope.headers(type, id, topicArn, Envelope.CONTENT_TYPE), envelope.toPrettyString());
  }

  private String text(Subscription subscription) {
    return type.equals("SubscriptionConfirmation")
        ? "You have chosen to subscribe to the topic %s.\nTo confirm the subscription, visit the SubscribeURL included in this message."
            .formatted(subscription.topicArn())
        : "You have chosen to deactivate subscription %s.\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in this message."
            .formatted(subscription.arn());
  }
}
