package conversationgroups.domain;

/** What one call has asked of the store. One thread makes a call. */
public final class StoreUse {

  private int roundTrips;
  private int retries;

  /** A request goes out, whether or not it has gone out before. */
  public void roundTrip() {
    roundTrips++;
  }

  /** What the store did not carry out is asked for again. */
  public void retry() {
    retries++;
  }

  /** Requests sent, retries included. */
  public int roundTrips() {
    return roundTrips;
  }

  public int retries() {
    return retries;
  }
}
