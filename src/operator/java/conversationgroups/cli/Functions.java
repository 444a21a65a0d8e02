package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Invokes the service's functions, with the rights that AWS gives the operator. */
final class Functions implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MILLIS = 500;

  private final LambdaClient lambda;
  private final Map<String, String> names;

  /**
   * @param names of functions as Lambda knows them, by the names they have in the code; one that is
   *     not among them is the same in both
   */
  Functions(LambdaClient lambda, Map<String, String> names) {
    this.lambda = lambda;
    this.names = names;
  }

  /** A function did not answer, or answered that it failed. */
  static final class FunctionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FunctionFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Invokes a function and waits for its answer; again, after a while, where Lambda is throttled or
   * does not answer.
   */
  JsonNode invoke(String function, JsonNode payload) {
    for (int attempt = 1; ; attempt++) {
      try {
        return answer(function, send(function, payload));
      } catch (SdkException e) {
        if (attempt == ATTEMPTS || !passes(e)) {
          throw new FunctionFailedException(function + " cannot be invoked: " + e.getMessage(), e);
        }
        pause(attempt);
      }
    }
  }

  private InvokeResponse send(String function, JsonNode payload) {
    return lambda.invoke(
        invoke ->
            invoke
                .functionName(names.getOrDefault(function, function))
                .payload(SdkBytes.fromUtf8String(payload.toString())));
  }

  private static JsonNode answer(String function, InvokeResponse response) {
    String text = response.payload().asUtf8String();
    if (response.functionError() != null) {
      throw new FunctionFailedException(function + " failed: " + text, null);
    }
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new FunctionFailedException(function + " answered no JSON: " + text, e);
    }
  }

  private static boolean passes(SdkException failure) {
    return failure instanceof SdkClientException
        || (failure instanceof SdkServiceException service
            && (service.isThrottlingException() || service.statusCode() >= 500));
  }

  /** Exponential, with full jitter. */
  static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionFailedException("interrupted", e);
    }
  }

  @Override
  public void close() {
    lambda.close();
  }
}
