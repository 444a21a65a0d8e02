package conversationgroups.local.sns;

/**
 * @param byContent whether equal texts count as one message, on a FIFO topic
 */
record Topic(String arn, boolean byContent) {

  boolean fifo() {
    return arn.endsWith(".fifo");
  }
}
