package conversationgroups.local.sns.subscriptions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One endpoint's interest in a topic.
 *
 * @param baseUrl how whoever subscribed reaches this process; the links in messages begin with it
 * @param token of the last confirmation that was sent
 * @param byOwner whether the confirmation came with a signature
 * @param guarded whether only a signed call may end it ({@code AuthenticateOnUnsubscribe})
 * @param attributes those that were set, by their names in the API
 */
public record Subscription(
    String arn,
    String topicArn,
    String protocol,
    String endpoint,
    String baseUrl,
    Status status,
    String token,
    boolean byOwner,
    boolean guarded,
    Map<String, String> attributes) {

  /** A deleted one is kept as long as its subscriber may take the deletion back. */
  public enum Status {
    PENDING,
    CONFIRMED,
    DELETED
  }

  public boolean confirmed() {
    return status == Status.CONFIRMED;
  }

  public boolean raw() {
    return Boolean.parseBoolean(attributes.get("RawMessageDelivery"));
  }

  Subscription with(String attribute, String value) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, value);
    return with(changed);
  }

  Subscription with(Map<String, String> changed) {
    return new Subscription(
        arn, topicArn, protocol, endpoint, baseUrl, status, token, byOwner, guarded, changed);
  }

  /** As it waits for a confirmation by this token. */
  Subscription waiting(Status waiting, String newToken) {
    return new Subscription(
        arn, topicArn, protocol, endpoint, baseUrl, waiting, newToken, false, false, attributes);
  }

  Subscription confirmedBy(boolean owner, boolean guard) {
    return new Subscription(
        arn,
        topicArn,
        protocol,
        endpoint,
        baseUrl,
        Status.CONFIRMED,
        token,
        owner,
        guard,
        attributes);
  }
}
