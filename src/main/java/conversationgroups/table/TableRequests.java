package conversationgroups.table;

import conversationgroups.domain.StoreUnavailableException;
import java.io.IOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells a store that does not answer from a request that it refuses. */
public final class TableRequests {

  /** Its exceptions; the class is not there in the local run, which has another client. */
  private static final String HTTP_CLIENT = "software.amazon.awssdk.crt.";

  static {
    ResponseNames.takeAll();
  }

  private TableRequests() {}

  /**
   * The answer to a request. The SDK has made its own attempts before it throws.
   *
   * @throws StoreUnavailableException if none came in time, or if DynamoDB is throttled or failing
   */
  public static <T> T await(Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkClientException e) {
      if (isOfTransport(e)) {
        throw new StoreUnavailableException("no answer from DynamoDB", e);
      }
      throw e;
    } catch (SdkServiceException e) {
      if (e.isThrottlingException() || e.statusCode() >= 500) {
        throw new StoreUnavailableException("DynamoDB is throttled or failing", e);
      }
      throw e;
    }
  }

  /**
   * Whether a request found no answer on its way. Anything else that the client throws, such as for
   * want of credentials, will not pass by itself.
   */
  private static boolean isOfTransport(SdkClientException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof ApiCallTimeoutException
          || cause instanceof ApiCallAttemptTimeoutException
          || cause instanceof AbortedException
          || cause instanceof RetryableException
          || cause.getClass().getName().startsWith(HTTP_CLIENT)) {
        return true;
      }
    }
    return false;
  }
}
