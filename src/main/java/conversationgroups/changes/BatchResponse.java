package conversationgroups.changes;

import java.util.List;
import java.util.Optional;

/**
 * Tells Lambda from where on a batch must come again. The names are Lambda's ({@code
 * ReportBatchItemFailures}); of several failures it goes back to the first.
 */
public record BatchResponse(List<Failure> batchItemFailures) {

  /** A record that failed, by its sequence number in the stream. */
  public record Failure(String itemIdentifier) {}

  public static BatchResponse of(Optional<StreamRecord> firstFailed) {
    return new BatchResponse(
        firstFailed.map(StreamRecord::sequenceNumber).map(Failure::new).stream().toList());
  }
}
