package conversationgroups.push;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClientBuilder;

/** Makes the client of {@code @connections}; only those functions make it that use it. */
@Singleton
public class SocketsClient {

  static final String ENDPOINT = "conversation-groups.connections-url";

  /** Requests at the same time; one that had to wait for its turn would look like a slow device. */
  static final int AT_ONCE = 64;

  /** A device that takes longer is closed, and fetches what it missed. Room for a cold start. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  @Produces
  @DefaultBean
  @Singleton
  ApiGatewayManagementApiClient client(@ConfigProperty(name = ENDPOINT) Optional<String> endpoint) {
    return deployed(endpoint.orElseThrow());
  }

  static ApiGatewayManagementApiClient deployed(String endpoint) {
    return builder(endpoint)
        .httpClientBuilder(AwsCrtHttpClient.builder().maxConcurrency(AT_ONCE))
        .build();
  }

  /** All but what the local run has otherwise: credentials, region and HTTP client. */
  public static ApiGatewayManagementApiClientBuilder builder(String endpoint) {
    return ApiGatewayManagementApiClient.builder()
        .endpointOverride(URI.create(endpoint))
        .overrideConfiguration(
            settings ->
                settings.apiCallTimeout(TIMEOUT).retryStrategy(AwsRetryStrategy.doNotRetry()));
  }
}
