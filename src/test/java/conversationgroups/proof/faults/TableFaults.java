package conversationgroups.proof.faults;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Answers of DynamoDB that the embedded engine never gives. */
final class TableFaults {

  private TableFaults() {}

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
        .build();
  }

  /** The request met a transaction; another transaction did so at its first item, the directory. */
  static RuntimeException conflict(SdkRequest request) {
    if (!(request instanceof TransactWriteItemsRequest transaction)) {
      return TransactionConflictException.builder()
          .statusCode(400)
          .awsErrorDetails(details("TransactionConflictException"))
          .build();
    }
    List<CancellationReason> reasons = new ArrayList<>();
    transaction
        .transactItems()
        .forEach(
            item ->
                reasons.add(
                    CancellationReason.builder()
                        .code(reasons.isEmpty() ? "TransactionConflict" : "None")
                        .build()));
    return TransactionCanceledException.builder()
        .statusCode(400)
        .awsErrorDetails(details("TransactionCanceledException"))
        .cancellationReasons(reasons)
        .build();
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(code).build();
  }
}
