package conversationgroups.testing;

import conversationgroups.observability.LogWriter;
import java.util.Optional;

/** For tests that make functions by hand and do not ask what the log says of them. */
public final class Unwatched {

  public static final LogWriter LINES = new LogWriter("Tests", Optional.empty(), line -> {});

  private Unwatched() {}
}
