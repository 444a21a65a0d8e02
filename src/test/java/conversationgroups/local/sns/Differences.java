package conversationgroups.local.sns;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where moto's server (as of 5.2.1) and ours answer differently on purpose. */
final class Differences {

  static final Map<String, Difference> KNOWN = new LinkedHashMap<>();

  static {
    String value = "the API model's code of InvalidParameterValueException";
    other("attribute of unknown type", "400 InvalidParameter", "400 ParameterValueInvalid", value);
    other("number that is none", "400 InvalidParameter", "400 ParameterValueInvalid", value);
    other("empty attribute", "400 InvalidParameter", "400 ParameterValueInvalid", value);
    other(
        "no group",
        "400 MissingParameter",
        "400 InvalidParameter",
        "the API model of SNS has no code MissingParameter; moto borrows it from SQS");
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
