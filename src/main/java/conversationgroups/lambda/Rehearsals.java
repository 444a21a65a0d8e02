package conversationgroups.lambda;

import conversationgroups.store.Rehearsal;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What each function rehearses: the kinds of request that it makes, which are those it may make.
 */
public final class Rehearsals {

  private Rehearsals() {}

  /** Runs before there is a container, with a client of its own. It never fails. */
  public static void run(Map<String, String> environment) {
    String function = environment.getOrDefault("QUARKUS_FUNQY_EXPORT", "");
    if (!reads(function) && !writes(function)) {
      return;
    }
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .overrideConfiguration(settings -> settings.apiCallTimeout(Duration.ofSeconds(2)))
            .build()) {
      run(function, Rehearsal.with(client, environment.get("TABLE_NAME")));
    } catch (RuntimeException e) {
      // The first call will meet the same, and has a caller to tell.
      System.err.println("the rehearsal failed: " + e.getClass().getName());
    }
  }

  static void run(String function, Rehearsal rehearsal) {
    if (reads(function)) {
      rehearsal.read();
    }
    if (writes(function)) {
      rehearsal.write();
    }
  }

  static boolean reads(String function) {
    return switch (function) {
      case "addConversationsToGroup",
          "deleteConversationsFromGroup",
          "getConversationGroupList",
          "getConversationList" ->
          true;
      default -> false;
    };
  }

  static boolean writes(String function) {
    return switch (function) {
      case "createConversationGroup",
          "deleteConversationGroup",
          "renameConversationGroup",
          "addConversationsToGroup",
          "deleteConversationsFromGroup" ->
          true;
      default -> false;
    };
  }
}
