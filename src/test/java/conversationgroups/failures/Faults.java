package conversationgroups.failures;

import conversationgroups.testing.Wire;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;

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
}
