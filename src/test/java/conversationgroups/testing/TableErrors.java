package conversationgroups.testing;

import java.net.ConnectException;
import java.util.Arrays;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Errors of DynamoDB, as its client throws them. */
public final class TableErrors {

  private TableErrors() {}

  /** A transaction that was cancelled for these reasons. */
  public static RuntimeException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionCanceledException"))
        .cancellationReasons(
            Arrays.stream(codes)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList())
        .build();
  }

  public static RuntimeException inProgress() {
    return TransactionInProgressException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionInProgressException"))
        .build();
  }

  /** What a request gets that is no transaction and meets one. */
  public static RuntimeException conflict() {
    return TransactionConflictException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionConflictException"))
        .build();
  }

  /** A request that is lost when there is no time to send it again: the SDK does not try. */
  public static SdkClientException lost(String what) {
    return ApiCallTimeoutException.builder().message(what).build();
  }

  public static RuntimeException throttled() {
    return ProvisionedThroughputExceededException.builder()
        .statusCode(400)
        .awsErrorDetails(details("ProvisionedThroughputExceededException"))
        .build();
  }

  public static RuntimeException denied() {
    return DynamoDbException.builder()
        .statusCode(400)
        .awsErrorDetails(details("AccessDeniedException"))
        .message("arn:aws:iam::123456789012:role/secret is not allowed dynamodb:GetItem")
        .build();
  }

  /** What the client throws that never gets as far as a request. */
  public static RuntimeException noCredentials() {
    return SdkClientException.create("Unable to load credentials from any of the providers");
  }

  public static RuntimeException connectionRefused() {
    return SdkClientException.create(
        "Unable to execute HTTP request", new ConnectException("Connection refused"));
  }

  /** As the HTTP client of the deployed functions tells what it does not count as one of I/O. */
  public static RuntimeException connectionClosed() {
    return SdkClientException.create(
        "Unable to execute HTTP request",
        new RuntimeException(new CrtRuntimeException("The connection is closed")));
  }

  public static RuntimeException serverError() {
    return DynamoDbException.builder()
        .statusCode(500)
        .awsErrorDetails(details("InternalServerError"))
        .build();
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(code).build();
  }
}
