package conversationgroups.cost;

/**
 * A request to DynamoDB as it is billed.
 *
 * @param name of the request
 * @param read items that it names or that a query finds
 * @param written items that it puts, updates or deletes
 * @param beside whether another request of the same call was under way meanwhile, so that nobody
 *     waits for this one in particular
 */
record BilledRequest(
    String name, int read, int written, int readUnits, int writeUnits, boolean beside) {

  static BilledRequest ofRead(String name, int items, int units) {
    return new BilledRequest(name, items, 0, units, 0, false);
  }

  static BilledRequest ofWrite(String name, int items, int units) {
    return new BilledRequest(name, 0, items, 0, units, false);
  }

  BilledRequest beside(boolean other) {
    return new BilledRequest(name, read, written, readUnits, writeUnits, other);
  }
}
