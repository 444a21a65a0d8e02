package conversationgroups.local.sns;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where moto's server (as of 5.2.1) and ours answer differently on purpose. */
final class Differences {

  static final Map<String, Difference> KNOWN = new LinkedHashMap<>();

  static {
    other(
        "FIFO",
        "[MessageId]",
        "[MessageId, SequenceNumber]",
        "a message on a FIFO topic has a SequenceNumber; moto does not number them");
  }

  record Difference(String theirs, String ours, String reason) {}

  private Differences() {}

  private static void other(String step, String theirs, String ours, String reason) {
    KNOWN.put(step, new Difference(theirs, ours, reason));
  }
}
