package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.cli.RetryPolicy.LaterException;
import conversationgroups.cli.RetryPolicy.TryAgainException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Invokes the service's functions, with the rights that AWS gives the operator. */
public final class Functions implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LambdaClient lambda;
  private final Map<String, String> names;
  private final RetryPolicy retries;

  /**
   * @param lambda makes one attempt a call
   * @param names of functions as Lambda knows them, by the names they have in the code; one that is
   *     not among them is the same in both
   */
  Functions(LambdaClient lambda, Map<String, String> names, RetryPolicy retries) {
    this.lambda = lambda;
    this.names = names;
    this.retries = retries;
  }

  /** Invokes a function and waits for its answer, again where the policy says so. */
  JsonNode invoke(String function, JsonNode payload) {
    return invoke(function, payload, answer -> answer);
  }

  /**
   * Invokes a function and reads its answer.
   *
   * @param read may throw {@link TryAgainException} to have the same call made again
   */
  <T> T invoke(String function, JsonNode payload, Function<JsonNode, T> read) {
    SdkBytes bytes = utf8(payload);
    try {
      return retries.call(() -> read.apply(answer(function, send(function, bytes))));
    } catch (SdkException e) {
      throw new FunctionFailedException(function + " cannot be invoked: " + e.getMessage(), e);
    } catch (TryAgainException | LaterException e) {
      throw new FunctionFailedException(function + " answers " + e.getMessage(), e);
    }
  }

  private InvokeResponse send(String function, SdkBytes payload) {
    return lambda.invoke(
        invoke -> invoke.functionName(names.getOrDefault(function, function)).payload(payload));
  }

  /** Strictly: a user's ID that has no bytes must not become another user's. */
  private static SdkBytes utf8(JsonNode payload) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(payload.toString()));
      return SdkBytes.fromByteBuffer(bytes);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a text has half of a surrogate pair", e);
    }
  }

  private static JsonNode answer(String function, InvokeResponse response) {
    String text = response.payload().asUtf8String();
    if (response.functionError() != null) {
      throw new FunctionFailedException(function + " failed: " + text, null);
    }
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      // Without the cause: the policy would take it for a failure of the connection.
      throw new FunctionFailedException(function + " answered no JSON: " + text, null);
    }
  }

  @Override
  public void close() {
    lambda.close();
  }
}
