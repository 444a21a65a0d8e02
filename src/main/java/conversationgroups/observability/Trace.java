package conversationgroups.observability;

import java.util.Optional;

/** X-Ray's trace of the call at hand, which Lambda's runtime tells in a system property. */
final class Trace {

  private static final String HEADER = "com.amazonaws.xray.traceHeader";
  private static final String ROOT = "Root=";

  private Trace() {}

  /** The trace's ID, if X-Ray keeps this trace. */
  static Optional<String> sampled() {
    String header = System.getProperty(HEADER);
    if (header == null || !header.contains("Sampled=1")) {
      return Optional.empty();
    }
    for (String part : header.split(";")) {
      if (part.startsWith(ROOT)) {
        return Optional.of(part.substring(ROOT.length()));
      }
    }
    return Optional.empty();
  }
}
