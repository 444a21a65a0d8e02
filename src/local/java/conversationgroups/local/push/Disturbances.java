package conversationgroups.local.push;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a network does to pushed messages, for clients that want to be tried: shares between 0 and 1
 * of them are lost, come twice, or meet a connection that has just ended; and all come late.
 */
@Singleton
public class Disturbances {

  private final Random random = new Random();
  private volatile double lost;
  private volatile double repeated;
  private volatile double gone;
  private volatile Duration delay;

  Disturbances(
      @ConfigProperty(name = "local.push.lost", defaultValue = "0") double lost,
      @ConfigProperty(name = "local.push.repeated", defaultValue = "0") double repeated,
      @ConfigProperty(name = "local.push.gone", defaultValue = "0") double gone,
      @ConfigProperty(name = "local.push.delay", defaultValue = "PT0S") Duration delay) {
    set(lost, repeated, gone, delay);
  }

  public final void set(double lost, double repeated, double gone, Duration delay) {
    this.lost = lost;
    this.repeated = repeated;
    this.gone = gone;
    this.delay = delay;
  }

  boolean isGone() {
    return random.nextDouble() < gone;
  }

  /** How often a message is sent: once, if nothing disturbs it. */
  int times() {
    if (random.nextDouble() < lost) {
      return 0;
    }
    return random.nextDouble() < repeated ? 2 : 1;
  }

  long delayMillis() {
    return delay.toMillis();
  }
}
