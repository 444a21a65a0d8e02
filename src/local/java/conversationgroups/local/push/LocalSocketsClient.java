package conversationgroups.local.push;

import conversationgroups.push.SocketsClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Sends to devices by the local port. */
@Singleton
public class LocalSocketsClient {

  @Produces
  @Singleton
  ApiGatewayManagementApiClient client(
      @ConfigProperty(name = "conversation-groups.connections-url") String endpoint) {
    return SocketsClient.builder(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(SignatureCheck.KEY, SignatureCheck.KEY)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
