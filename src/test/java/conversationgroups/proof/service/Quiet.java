package conversationgroups.proof.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Keeps what the functions log of failures that were injected, by the thousand, out of the log. */
public final class Quiet implements AutoCloseable {

  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("conversationgroups.http"),
          Logger.getLogger("conversationgroups.http.Endpoint"),
          Logger.getLogger("conversationgroups.changes"),
          Logger.getLogger("conversationgroups.changes.EventTopic"));

  private final Map<Logger, java.util.Optional<Level>> before;

  private Quiet(Level level) {
    before =
        LOGGERS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    logger -> java.util.Optional.ofNullable(logger.getLevel())));
    LOGGERS.forEach(logger -> logger.setLevel(level));
  }

  /** Not a word. */
  public static Quiet wholly() {
    return new Quiet(Level.OFF);
  }

  /** Errors are logged: nothing that is injected may cause one. */
  public static Quiet butForErrors() {
    return new Quiet(Level.SEVERE);
  }

  @Override
  public void close() {
    before.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
  }
}
