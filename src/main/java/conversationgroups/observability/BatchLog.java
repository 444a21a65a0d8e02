package conversationgroups.observability;

import com.fasterxml.jackson.core.JsonGenerator;
import conversationgroups.domain.StoreUse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the log says of the work on one batch of the stream. */
public final class BatchLog {

  private final LogWriter log;
  private final String operation;
  private final long start = System.nanoTime();
  private final StoreUse storeUse = new StoreUse();
  private int records;
  private int published;
  private int purged;
  private Optional<Duration> lag = Optional.empty();
  private Optional<String> stoppedAt = Optional.empty();
  private Optional<LoggedError> problem = Optional.empty();

  BatchLog(LogWriter log, String operation) {
    this.log = log;
    this.operation = operation;
  }

  /** Counts what the batch asks of the store. */
  public StoreUse storeUse() {
    return storeUse;
  }

  public void received(int count) {
    records = count;
  }

  /** A change was published just now. */
  public void published(Instant committed) {
    published++;
    Duration waited = Duration.between(committed, Instant.now());
    if (lag.isEmpty() || waited.compareTo(lag.get()) > 0) {
      lag = Optional.of(waited);
    }
  }

  /** Nothing is left of a deleted group. */
  public void purged() {
    purged++;
  }

  /**
   * The batch comes again from a record.
   *
   * @param sequenceNumber its place in the stream, by which the failure bucket names it
   */
  public void stoppedAt(String sequenceNumber) {
    stoppedAt = Optional.of(sequenceNumber);
  }

  /** Why it stopped; the first reason counts. */
  public void failed(Throwable thrown) {
    problem = problem.or(() -> Optional.of(new LoggedError(thrown)));
  }

  /** Ends the batch. */
  public void write() {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    values.put(Metric.DURATION, Millis.since(start));
    values.put(Metric.STORE_ROUND_TRIPS, (double) storeUse.roundTrips());
    values.put(Metric.STORE_RETRIES, (double) storeUse.retries());
    lag.ifPresent(waited -> values.put(Metric.LAG, (double) Math.max(0, waited.toMillis())));
    values.put(Metric.PUBLISHED, (double) published);
    values.put(Metric.PURGED, (double) purged);
    boolean failed = stoppedAt.isPresent() || problem.isPresent();
    values.put(Metric.FAILURES, failed ? 1.0 : 0.0);
    log.write(
        new LogWriter.Entry(failed ? "WARN" : "INFO", operation, false, this::members), values);
  }

  private void members(JsonGenerator json) throws IOException {
    json.writeNumberField("records", records);
    if (stoppedAt.isPresent()) {
      json.writeStringField("stoppedAt", stoppedAt.get());
    }
    Optional<String> trace = Trace.sampled();
    if (trace.isPresent()) {
      json.writeStringField("traceID", trace.get());
    }
    if (problem.isPresent()) {
      problem.get().write(json);
    }
  }
}
