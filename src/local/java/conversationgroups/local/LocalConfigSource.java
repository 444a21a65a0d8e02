package conversationgroups.local;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Points the service at the embedded table engine, as Lambda's environment does at the real one.
 */
public final class LocalConfigSource implements ConfigSource {

  private static final String DYNAMODB_ENDPOINT = "quarkus.dynamodb.endpoint-override";

  private static final Map<String, String> FIXED =
      Map.of(
          "TABLE_NAME", "conversation-groups",
          "quarkus.dynamodb.aws.region", "eu-central-1",
          "quarkus.dynamodb.aws.credentials.type", "static",
          "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "local",
          "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "local");

  @Override
  public Set<String> getPropertyNames() {
    return FIXED.keySet();
  }

  @Override
  public String getValue(String name) {
    return DYNAMODB_ENDPOINT.equals(name) ? LocalDynamoDb.endpoint() : FIXED.get(name);
  }

  @Override
  public String getName() {
    return "local run";
  }
}
