package conversationgroups.observability;

import conversationgroups.testing.Wire;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Refusals of DynamoDB whose messages quote what they refuse, as its own do. */
final class StoreFaults {

  static final int ALWAYS = Integer.MAX_VALUE;

  private StoreFaults() {}

  /** The answer to the first requests. */
  static Wire.Fault first(int times, Supplier<RuntimeException> answer) {
    AtomicInteger left = new AtomicInteger(times);
    return new Wire.Fault() {
      @Override
      public void beforeSending(SdkRequest request) {
        if (left.getAndDecrement() > 0) {
          throw answer.get();
        }
      }
    };
  }

  static RuntimeException throttled(String quoted) {
    return ProvisionedThroughputExceededException.builder()
        .statusCode(400)
        .message(quoted)
        .awsErrorDetails(details("ProvisionedThroughputExceededException", quoted))
        .build();
  }

  /** Not one that the SDK tries again. */
  static RuntimeException noAnswer(String quoted) {
    return ApiCallTimeoutException.builder()
        .message(quoted)
        .cause(new IllegalStateException(quoted))
        .build();
  }

  static RuntimeException conflict(String quoted) {
    return TransactionCanceledException.builder()
        .statusCode(400)
        .message(quoted)
        .awsErrorDetails(details("TransactionCanceledException", quoted))
        .cancellationReasons(
            CancellationReason.builder().code("TransactionConflict").message(quoted).build())
        .build();
  }

  static RuntimeException invalid(String quoted) {
    return DynamoDbException.builder()
        .statusCode(400)
        .requestId("ABC123")
        .message("value " + quoted + " of key " + quoted)
        .awsErrorDetails(details("ValidationException", quoted))
        .cause(new IllegalStateException(quoted))
        .build();
  }

  private static AwsErrorDetails details(String code, String quoted) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(quoted).build();
  }
}
