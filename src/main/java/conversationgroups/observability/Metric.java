package conversationgroups.observability;

/**
 * The metrics in CloudWatch. Each has the dimension {@code Operation}; errors have {@code Code} as
 * well. CloudWatch bills a metric for the hours in which it has values, so those that are seldom
 * above zero have none at zero.
 */
enum Metric {
  /** Of each call; how many values it has is how many calls there were. */
  DURATION("Duration", "Milliseconds", true),
  /** Requests to DynamoDB in a call or a batch, retries included. */
  STORE_ROUND_TRIPS("StoreRoundTrips", "Count", false),
  /** How many of these repeated one that DynamoDB did not carry out. */
  STORE_RETRIES("StoreRetries", "Count", false),
  ERRORS("Errors", "Count", false),
  /** From the commit of the batch's oldest change to its publication. */
  LAG("Lag", "Milliseconds", true),
  PUBLISHED("Published", "Count", false),
  /** Deleted groups of which nothing is left. */
  PURGED("Purged", "Count", false),
  /** Batches that stopped at a record and come again from there. */
  FAILURES("Failures", "Count", false);

  static final String OPERATION = "Operation";
  static final String CODE = "Code";

  final String title;
  final String unit;
  final boolean atZero;

  Metric(String title, String unit, boolean atZero) {
    this.title = title;
    this.unit = unit;
    this.atZero = atZero;
  }
}
