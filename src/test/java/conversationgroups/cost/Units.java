package conversationgroups.cost;

/** DynamoDB's units of capacity for strongly consistent reads, plain writes and transactions. */
final class Units {

  static final int READ_BYTES = 4 * 1024;
  static final int WRITE_BYTES = 1024;

  /** A transaction prepares each item and then commits it, and both are billed. */
  static final int TRANSACTION = 2;

  private Units() {}

  /** Of what one request reads together; asking for nothing costs as much as for little. */
  static int read(int bytes) {
    return Math.max(1, divideUp(bytes, READ_BYTES));
  }

  /** Of one item, by the larger of what it was and what it is. */
  static int write(int before, int after) {
    return Math.max(1, divideUp(Math.max(before, after), WRITE_BYTES));
  }

  static int divideUp(int bytes, int unit) {
    return (bytes + unit - 1) / unit;
  }
}
