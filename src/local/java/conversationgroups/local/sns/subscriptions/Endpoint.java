package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.protocol.SnsException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What can be subscribed here: web servers. */
final class Endpoint {

  private static final Set<String> OTHERS =
      Set.of("email", "email-json", "sms", "sqs", "application", "lambda", "firehose");

  private Endpoint() {}

  static void check(String protocol, String endpoint) {
    if (!Set.of("http", "https").contains(protocol)) {
      throw SnsException.invalidParameter(
          OTHERS.contains(protocol)
              ? "Protocol Reason: the local endpoint delivers to http and https, not to " + protocol
              : "Protocol Reason: Invalid protocol type: " + protocol);
    }
    if (!isUrl(protocol, endpoint)) {
      throw SnsException.invalidParameter(
          "Endpoint Reason: Endpoint must match the specified protocol, as %s://host/path does"
              .formatted(protocol));
    }
  }

  private static boolean isUrl(String protocol, String endpoint) {
    try {
      URI uri = new URI(endpoint);
      return protocol.equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
