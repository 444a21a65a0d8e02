package conversationgroups.domain;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one call has asked of the store. It travels with the call and not with its thread: some
 * calls read from two threads at once.
 */
public final class StoreUse {

  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicInteger retries = new AtomicInteger();

  /** A request goes out, whether or not it has gone out before. */
  public void roundTrip() {
    roundTrips.incrementAndGet();
  }

  /** What the store did not carry out is asked for again. */
  public void retry() {
    retries.incrementAndGet();
  }

  /** Requests sent, retries included. */
  public int roundTrips() {
    return roundTrips.get();
  }

  public int retries() {
    return retries.get();
  }
}
