package conversationgroups.proof.faults;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Answers of DynamoDB that the embedded engine never gives. */
final class TableFaults {

  private TableFaults() {}

  static RuntimeException throttled() {
    return ProvisionedThroughputExceededException.builder()
        .statusCode(400)
        .awsErrorDetails(details("ProvisionedThroughputExceededException"))
        .build();
  }

  /** The transaction met another one at its first item, the directory. */
  static RuntimeException conflict(TransactWriteItemsRequest request) {
    List<CancellationReason> reasons = new ArrayList<>();
    request
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
