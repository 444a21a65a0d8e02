package conversationgroups.proof.faults;

import conversationgroups.testing.TableErrors;
import java.util.Arrays;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a request gets that meets a transaction. The embedded engine never says so. */
final class TableFaults {

  private TableFaults() {}

  /** Of a transaction, it is the first item that another one has at the moment: the directory. */
  static RuntimeException conflict(SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest write) {
      return cancelled(write.transactItems().size());
    }
    if (request instanceof TransactGetItemsRequest read) {
      return cancelled(read.transactItems().size());
    }
    return TableErrors.conflict();
  }

  private static RuntimeException cancelled(int items) {
    String[] codes = new String[items];
    Arrays.fill(codes, "None");
    codes[0] = "TransactionConflict";
    return TableErrors.cancelled(codes);
  }
}
