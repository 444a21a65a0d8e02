package conversationgroups.proof.faults;

import conversationgroups.testing.TableErrors;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A bad network and a busy table: requests that are lost, answers that are lost although the table
 * has changed, conflicts, throttling, and pauses that mix the requests of several clients.
 */
public final class Chaos implements ExecutionInterceptor {

  private static final long LONGEST_PAUSE = 2_000_000;

  private final Random random;
  private final double share;
  private final AtomicLong injected = new AtomicLong();

  /**
   * @param share of the requests that something happens to, beside the pauses
   */
  public Chaos(long seed, double share) {
    this.random = new Random(seed);
    this.share = share;
  }

  /** How many faults there were. */
  public long injected() {
    return injected.get();
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    pause();
    if (happens()) {
      boolean transaction = context.request() instanceof TransactWriteItemsRequest;
      throw switch (random.nextInt(transaction ? 4 : 3)) {
        case 0 -> TableErrors.lost("the request was lost");
        case 1 -> RetryableException.create("the request was lost, and is sent again");
        case 2 -> TableErrors.throttled();
        default -> TableFaults.conflict(context.request());
      };
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    pause();
    if (happens()) {
      throw random.nextBoolean()
          ? TableErrors.lost("the answer was lost")
          : RetryableException.create("the answer was lost, and the request is sent again");
    }
  }

  private void pause() {
    LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
  }

  private boolean happens() {
    boolean happens = random.nextDouble() < share / 2;
    if (happens) {
      injected.incrementAndGet();
    }
    return happens;
  }
}
