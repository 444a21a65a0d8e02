package conversationgroups.push;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** The devices' sockets, which API Gateway holds: its {@code @connections} commands. */
@Singleton
class Sockets {

  /** What came of a message. */
  enum Sent {
    /** API Gateway has taken it; it does not say whether the device reads it. */
    TAKEN,
    /** There is no such connection. */
    GONE,
    /** The device does not read, or API Gateway does not answer. */
    FAILED
  }

  private final Instance<ApiGatewayManagementApiClient> client;
  private final boolean available;

  /**
   * @param endpoint absent from a stack without push, and from the functions that send nothing
   */
  Sockets(
      Instance<ApiGatewayManagementApiClient> client,
      @ConfigProperty(name = SocketsClient.ENDPOINT) Optional<String> endpoint) {
    this.client = client;
    this.available = endpoint.isPresent();
  }

  /**
   * @param onFailure is told why, where it is not the device's fault
   */
  Sent send(Connection connection, String message, Consumer<Throwable> onFailure) {
    if (!available) {
      return Sent.GONE;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        client
            .get()
            .postToConnection(
                post -> post.connectionId(connection.id()).data(SdkBytes.fromUtf8String(message)));
        return Sent.TAKEN;
      } catch (GoneException e) {
        return Sent.GONE;
      } catch (SdkException e) {
        // The SDK's connection to API Gateway may have ended while nobody used it.
        boolean broken = e instanceof SdkClientException && !isTimeout(e);
        if (attempt > 1 || !broken) {
          onFailure.accept(e);
          return Sent.FAILED;
        }
      }
    }
  }

  private static boolean isTimeout(SdkException e) {
    return e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException;
  }

  /** Whether API Gateway has it; of one that is opening, it says no. */
  boolean isOpen(Connection connection) {
    if (!available) {
      return false;
    }
    try {
      client.get().getConnection(get -> get.connectionId(connection.id()));
      return true;
    } catch (GoneException e) {
      return false;
    }
  }

  /**
   * Ends a connection, if it has not ended already.
   *
   * @return whether it is certain to be over
   */
  boolean close(Connection connection) {
    if (!available) {
      return true;
    }
    try {
      client.get().deleteConnection(delete -> delete.connectionId(connection.id()));
      return true;
    } catch (GoneException e) {
      return true;
    } catch (ApiGatewayManagementApiException | SdkClientException e) {
      return false;
    }
  }
}
