package conversationgroups.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** Why a transaction was not carried out: a reason for each of its actions, by position. */
public record Cancellation(List<CancellationReason> reasons) {

  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  /** What passes by itself, so that the same transaction is worth another attempt. */
  private static final Set<String> PASSING =
      Set.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  public boolean isOfCondition() {
    return reasons.stream().anyMatch(reason -> CONDITION_FAILED.equals(reason.code()));
  }

  public boolean isPassing() {
    return reasons.stream().allMatch(reason -> PASSING.contains(reason.code()));
  }

  /** Whether the condition of the action at this position did not hold. */
  public boolean failed(int action) {
    return CONDITION_FAILED.equals(reasons.get(action).code());
  }

  /** The item that this action met, empty if there was none. */
  public Map<String, AttributeValue> item(int action) {
    return reasons.get(action).item();
  }
}
