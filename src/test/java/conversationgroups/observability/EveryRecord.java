package conversationgroups.observability;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes all that is logged meanwhile, at every level, as the deployed functions' console does; not
 * what the embedded table engine says, which is not deployed.
 */
final class EveryRecord extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");
  private static final List<String> ENGINE =
      List.of("com.amazonaws.", "org.eclipse.jetty", "com.almworks.");

  private final JsonLogFilter filter = new JsonLogFilter();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> unfiltered = new CopyOnWriteArrayList<>();
  private final Level before = ROOT.getLevel();
  private final Handler[] others = ROOT.getHandlers();

  EveryRecord() {
    for (Handler other : others) {
      ROOT.removeHandler(other);
    }
    setLevel(Level.ALL);
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(this);
  }

  @Override
  @SuppressWarnings("deprecation")
  public void publish(LogRecord record) {
    ExtLogRecord copy = new ExtLogRecord((ExtLogRecord) record);
    unfiltered.add(copy.getFormattedMessage());
    boolean ofEngine = ENGINE.stream().anyMatch(String.valueOf(copy.getLoggerName())::startsWith);
    if (!ofEngine && filter.isLoggable(copy)) {
      lines.add(copy.getFormattedMessage());
    }
  }

  /** What the console would print. */
  String asDeployed() {
    return lines.stream().map(line -> "\n" + line).collect(Collectors.joining()) + "\n";
  }

  /** What a console without the filter would print. */
  String unfiltered() {
    return String.join("\n", unfiltered);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ROOT.setLevel(before);
    for (Handler other : others) {
      ROOT.addHandler(other);
    }
  }
}
