package conversationgroups.push;

import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * The kinds of request that push makes, each made once before there is a device: the first of them
 * pays for classes, TLS and marshallers. They are about the user with the empty ID, who cannot be;
 * nothing is written, and nobody is told anything. Each function makes those that it has the rights
 * to.
 */
@Singleton
public class PushPriming {

  private static final UserID NOBODY = new UserID("");
  private static final String NO_CONNECTION = "priming=";
  private static final Duration ALLOWED = Duration.ofSeconds(2);

  private final PushItems items;
  private final Optional<String> endpoint;

  PushPriming(
      PushItems items, @ConfigProperty(name = SocketsClient.ENDPOINT) Optional<String> endpoint) {
    this.items = items;
    this.endpoint = endpoint;
  }

  /** Does nothing for a function that is not of push. */
  public void run(String function) {
    switch (function) {
      case "openEventStream" -> items.putNothing(NOBODY, deadline());
      case "connectEventStream" -> items.redeem(Ticket.of(NOBODY), Instant.EPOCH, deadline());
      case "pushConversationGroupEvents" -> {
        items.connections(NOBODY, Instant.EPOCH, deadline());
        endpoint.ifPresent(PushPriming::post);
      }
      default -> {
        // It has its own, or none.
      }
    }
  }

  private static CallDeadline deadline() {
    return new CallDeadline(ALLOWED);
  }

  /**
   * By a client of its own, which is closed: a message on a connection that ended with the snapshot
   * could look like a device that does not read.
   */
  private static void post(String endpoint) {
    try (ApiGatewayManagementApiClient client = SocketsClient.deployed(endpoint)) {
      client.postToConnection(
          post -> post.connectionId(NO_CONNECTION).data(SdkBytes.fromUtf8String("{}")));
    } catch (SdkException e) {
      // There is no such connection. Of anything else, the first message tells.
    }
  }
}
