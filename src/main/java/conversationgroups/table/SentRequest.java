package conversationgroups.table;

import conversationgroups.domain.StoreUse;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/** A request to DynamoDB on its way, which the SDK may send several times. */
public final class SentRequest {

  /**
   * Goes with the request through the SDK. The SDK takes each name once, also where this class is
   * loaded anew beside the same SDK, as the development mode does.
   */
  public static final ExecutionAttribute<SentRequest> ATTRIBUTE =
      new ExecutionAttribute<>("conversation-groups " + System.nanoTime());

  private final StoreUse use;
  private boolean sent;

  public SentRequest(StoreUse use) {
    this.use = use;
  }

  /** One attempt after the other: the SDK makes them on no two threads at once. */
  public void attempt() {
    use.roundTrip();
    if (sent) {
      use.retry();
    }
    sent = true;
  }
}
