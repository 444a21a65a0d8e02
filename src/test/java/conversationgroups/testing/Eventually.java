package conversationgroups.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what happens by itself after a while. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long INTERVAL_MILLIS = 50;

  private Eventually() {}

  public static void holds(Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    boolean holds = condition.call();
    while (!holds && Instant.now().isBefore(end)) {
      Thread.sleep(INTERVAL_MILLIS);
      holds = condition.call();
    }
    assertThat(holds).as("within %s", PATIENCE).isTrue();
  }
}
