package conversationgroups.persistence;

import conversationgroups.domain.StoreUse;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/** A request to DynamoDB on its way, which the SDK may send several times. */
final class SentRequest {

  /**
   * Goes with the request through the SDK. The SDK takes each name once, also where this class is
   * loaded anew beside the same SDK, as the development mode does.
   */
  static final ExecutionAttribute<SentRequest> ATTRIBUTE =
      new ExecutionAttribute<>("conversation-groups " + System.nanoTime());

  private final StoreUse use;
  private boolean sent;

  SentRequest(StoreUse use) {
    this.use = use;
  }

  /** One attempt after the other: the SDK makes them on no two threads at once. */
  void attempt() {
    use.roundTrip();
    if (sent) {
      use.retry();
    }
    sent = true;
  }
}
