package conversationgroups.cli;

/** What a command tells the shell. */
public final class ExitStatus {

  /** Nothing is left to do. */
  public static final int DONE = 0;

  /** It ended early, and says what to do about it. */
  public static final int STOPPED = 1;

  /** All was tried, and not all was taken: see the report. */
  public static final int REPORTED = 3;

  /** Some is left to do: run it again. */
  public static final int UNFINISHED = 4;

  private ExitStatus() {}
}
