package conversationgroups.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on the screen; where there is none, a line now and then. */
final class Progress {

  private static final int WIDTH = 100;
  private static final int SCREEN_MILLIS = 200;
  private static final int LOG_MILLIS = 10_000;

  private Progress() {}

  static ProgressBar bar(String task, long lines, long done) {
    boolean screen = System.console() != null;
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(lines)
        .startsFrom(done, Duration.ZERO)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(screen ? SCREEN_MILLIS : LOG_MILLIS)
        .setConsumer(
            screen
                ? new ConsoleProgressBarConsumer(System.err, WIDTH)
                : new DelegatingProgressBarConsumer(System.err::println, WIDTH))
        .build();
  }
}
