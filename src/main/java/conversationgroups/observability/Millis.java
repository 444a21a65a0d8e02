package conversationgroups.observability;

/** Spans of time as metrics have them: in milliseconds, to the microsecond. */
final class Millis {

  private Millis() {}

  /**
   * @param nanos when the span began, by {@link System#nanoTime}
   */
  static double since(long nanos) {
    return Math.round((System.nanoTime() - nanos) / 1e3) / 1e3;
  }
}
