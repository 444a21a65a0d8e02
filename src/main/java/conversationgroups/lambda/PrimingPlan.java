package conversationgroups.lambda;

import conversationgroups.store.PrimingRequests;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What primes each function: the kinds of request that it makes, which are those it may make. */
public final class PrimingPlan {

  private PrimingPlan() {}

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
      run(function, PrimingRequests.with(client, environment.get("TABLE_NAME")));
    } catch (RuntimeException e) {
      // The first call will meet the same, and has a caller to tell.
      System.err.println("priming failed: " + e.getClass().getName());
    }
  }

  static void run(String function, PrimingRequests requests) {
    if (reads(function)) {
      requests.read();
    }
    if (writes(function)) {
      requests.write();
    }
  }

  static boolean reads(String function) {
    return switch (function) {
      case "addConversationsToGroup",
          "deleteConversationsFromGroup",
          "deleteConversationsFromAllGroups",
          "sortConversationGroups",
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
          "sortConversationGroups",
          "addConversationsToGroup",
          "deleteConversationsFromGroup",
          "deleteConversationsFromAllGroups" ->
          true;
      default -> false;
    };
  }
}
