package conversationgroups.observability;

import io.quarkus.logging.LoggingFilter;
import java.time.Instant;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Makes a line of JSON of whatever is logged, so that nothing in a message looks like another
 * entry. It is a filter because Quarkus lets an application choose its console's filter, but a
 * formatter only by an extension of its own.
 *
 * <p>What libraries log in detail may hold requests: below INFO, nothing of theirs is let through,
 * whatever level is set.
 */
@LoggingFilter(name = "json")
public final class JsonLogFilter implements Filter {

  private static final String OWN = "conversationgroups.";

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    if (logger.equals(LogWriter.LOGGER)) {
      return true;
    }
    if (record.getLevel().intValue() < Level.INFO.intValue() && !logger.startsWith(OWN)) {
      return false;
    }
    ExtLogRecord entry = (ExtLogRecord) record;
    entry.setMessage(line(logger, entry), ExtLogRecord.FormatStyle.NO_FORMAT);
    entry.setThrown(null);
    return true;
  }

  /** Of the log manager's ways to a message, the only one that is not a formatter's. */
  @SuppressWarnings("deprecation")
  private static String line(String logger, ExtLogRecord entry) {
    return JsonLine.object(
        json -> {
          Instant time = Instant.ofEpochMilli(entry.getMillis());
          json.writeStringField("timestamp", time.toString());
          json.writeStringField("level", level(entry.getLevel().intValue()));
          json.writeStringField("logger", logger);
          json.writeStringField("message", entry.getFormattedMessage());
          if (entry.getThrown() != null) {
            new LoggedError(entry.getThrown()).write(json);
          }
        });
  }

  /** By the names that Lambda knows. */
  private static String level(int value) {
    if (value >= org.jboss.logmanager.Level.ERROR.intValue()) {
      return "ERROR";
    }
    if (value >= org.jboss.logmanager.Level.WARN.intValue()) {
      return "WARN";
    }
    return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }
}
