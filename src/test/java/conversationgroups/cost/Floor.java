package conversationgroups.cost;

/**
 * The least that any design on DynamoDB pays, however it keeps its items; {@code docs/cost.md}
 * argues each.
 */
record Floor(double readUnits, double writeUnits) {

  /** A write of this much that nobody knew before: into one item, outside a transaction. */
  static Floor write(int bytes) {
    return new Floor(0, Units.write(0, bytes));
  }

  /** A strongly consistent read of one item that holds the answer and nothing else. */
  static Floor read(int bytes) {
    return new Floor(Units.read(bytes), 0);
  }

  /** A refusal: the least that shows the state. */
  static Floor look() {
    return read(0);
  }

  static Floor none() {
    return new Floor(0, 0);
  }

  /**
   * The stream shows an item that was written, up to what its write paid for; a longer list has to
   * be read, and a reader that finds a version beside it can do with an eventually consistent read.
   */
  static Floor list(int bytes) {
    return bytes <= Units.WRITE_BYTES
        ? none()
        : new Floor(Units.divideUp(bytes, Units.READ_BYTES) / 2.0, 0);
  }

  /** A deletion is billed by the bytes that it deletes; the step's own write takes the first KB. */
  static Floor purge(int bytes) {
    Floor list = list(bytes);
    return new Floor(list.readUnits(), Math.max(0, Units.write(bytes, 0) - 1));
  }

  double dollars(Prices prices) {
    return prices.dynamoDb(readUnits, writeUnits);
  }
}
