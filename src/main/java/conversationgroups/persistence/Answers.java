package conversationgroups.persistence;

import conversationgroups.domain.StoreUnavailableException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells a store that does not answer from a request that it refuses. */
final class Answers {

  private Answers() {}

  /**
   * The answer to a request. The SDK has made its own attempts before it throws.
   *
   * @throws StoreUnavailableException if none came in time, or if DynamoDB is throttled or failing
   */
  static <T> T await(Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkClientException e) {
      throw new StoreUnavailableException("no answer from DynamoDB", e);
    } catch (SdkServiceException e) {
      if (e.isThrottlingException() || e.statusCode() >= 500) {
        throw new StoreUnavailableException("DynamoDB is throttled or failing", e);
      }
      throw e;
    }
  }
}
