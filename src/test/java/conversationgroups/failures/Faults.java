package conversationgroups.failures;

import conversationgroups.testing.Wire;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What goes wrong between the function and DynamoDB. */
final class Faults {

  static final int ALWAYS = Integer.MAX_VALUE;

  private Faults() {}

  /** The first requests of a kind are not sent; this is the answer to them. */
  static Wire.Fault instead(
      Class<? extends SdkRequest> kind, int times, Supplier<RuntimeException> answer) {
    AtomicInteger left = new AtomicInteger(times);
    return new Wire.Fault() {
      @Override
      public void beforeSending(SdkRequest request) {
        if (kind.isInstance(request) && left.getAndDecrement() > 0) {
          throw answer.get();
        }
      }
    };
  }

  /** The answers to the first requests of a kind are lost; DynamoDB has carried them out. */
  static Wire.Fault lostAnswers(Class<? extends SdkRequest> kind, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return new Wire.Fault() {
      @Override
      public void afterSending(SdkRequest request) {
        if (kind.isInstance(request) && left.getAndDecrement() > 0) {
          throw RetryableException.create("the connection was reset");
        }
      }
    };
  }

  /** A transaction that was cancelled for these reasons. */
  static RuntimeException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionCanceledException"))
        .cancellationReasons(
            Arrays.stream(codes)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList())
        .build();
  }

  static RuntimeException inProgress() {
    return TransactionInProgressException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionInProgressException"))
        .build();
  }

  /** What a request gets that is no transaction and meets one. */
  static RuntimeException conflict() {
    return TransactionConflictException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionConflictException"))
        .build();
  }

  static RuntimeException throttled() {
    return ProvisionedThroughputExceededException.builder()
        .statusCode(400)
        .awsErrorDetails(details("ProvisionedThroughputExceededException"))
        .build();
  }

  static RuntimeException denied() {
    return DynamoDbException.builder()
        .statusCode(400)
        .awsErrorDetails(details("AccessDeniedException"))
        .message("arn:aws:iam::123456789012:role/secret is not allowed dynamodb:GetItem")
        .build();
  }

  static RuntimeException serverError() {
    return DynamoDbException.builder()
        .statusCode(500)
        .awsErrorDetails(details("InternalServerError"))
        .build();
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(code).build();
  }
}
