package conversationgroups.local.sns.messages;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of 20 digits, each above the last. They begin at the time in microseconds, so that they
 * rise across live reloads too.
 */
@Singleton
class SequenceNumbers {

  private final AtomicLong last = new AtomicLong(System.currentTimeMillis() * 1000);

  String next() {
    return "1%019d".formatted(last.incrementAndGet());
  }
}
