package conversationgroups.local;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table of its own in the embedded engine, as the template describes it. */
public final class ProofTable {

  private ProofTable() {}

  public static void create(String name) {
    create(LocalDynamoDb.endpoint(), name);
  }

  public static void create(String endpoint, String name) {
    try (DynamoDbClient client = client(endpoint, List.of())) {
      Template template = new Template("template.yaml", new LocalIssuer("https://issuer.local"));
      new LocalTable(client, template, name).create(null);
    }
  }

  /** A client of the embedded engine, with these interceptors in their order. */
  public static DynamoDbClient client(List<ExecutionInterceptor> interceptors) {
    return client(LocalDynamoDb.endpoint(), interceptors);
  }

  public static DynamoDbClient client(String endpoint, List<ExecutionInterceptor> interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(endpoint))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(o -> interceptors.forEach(o::addExecutionInterceptor))
        .build();
  }
}
