package conversationgroups.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the streams of the embedded table engine. */
public final class LocalStreams {

  private LocalStreams() {}

  public static DynamoDbStreamsClient client() {
    return client(LocalDynamoDb.endpoint());
  }

  public static DynamoDbStreamsClient client(String endpoint) {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(URI.create(endpoint))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
