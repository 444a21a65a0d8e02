package conversationgroups.local.sns.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.sns.messages.Message;
import conversationgroups.local.sns.subscriptions.Subscription;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A published message on its way to one subscriber. */
public record Notification(Message message) implements Outgoing {

  /** Messages of a FIFO topic wait for those of their own group only. */
  @Override
  public String lane() {
    return message.sequenceNumber() == null ? "" : message.groupId();
  }

  @Override
  public int size(Subscription subscription) {
    return message.size(subscription.protocol());
  }

  @Override
  public boolean isWantedBy(Subscription subscription) {
    return subscription.confirmed();
  }

  @Override
  public Post post(Subscription subscription, DeliveryPolicy policy) {
    Map<String, String> headers =
        Envelope.headers("Notification", message.id(), message.topicArn(), policy.contentType());
    headers.put("x-amz-sns-subscription-arn", subscription.arn());
    String text = message.textFor(subscription.protocol());
    if (subscription.raw()) {
      headers.put("x-amz-sns-rawdelivery", "true");
      return new Post(headers, text);
    }
    return new Post(headers, envelope(subscription, text).toPrettyString());
  }

  private ObjectNode envelope(Subscription subscription, String text) {
    ObjectNode envelope = Envelope.of("Notification", message.id(), message.topicArn());
    if (message.sequenceNumber() != null) {
      envelope.put("SequenceNumber", message.sequenceNumber());
    }
    if (message.subject() != null) {
      envelope.put("Subject", message.subject());
    }
    envelope.put("Message", text).put("Timestamp", Envelope.timestamp(message.time()));
    Envelope.sign(envelope, subscription);
    envelope.put(
        "UnsubscribeURL",
        subscription.baseUrl()
            + "/?Action=Unsubscribe&SubscriptionArn="
            + URLEncoder.encode(subscription.arn(), StandardCharsets.UTF_8));
    if (!message.attributes().isEmpty()) {
      ObjectNode attributes = envelope.putObject("MessageAttributes");
      message
          .attributes()
          .forEach(
              (name, attribute) ->
                  attributes
                      .putObject(name)
                      .put("Type", attribute.type())
                      .put("Value", attribute.value()));
    }
    return envelope;
  }
}
