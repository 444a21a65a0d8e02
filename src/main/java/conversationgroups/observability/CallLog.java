package conversationgroups.observability;

import com.fasterxml.jackson.core.JsonGenerator;
import conversationgroups.domain.Code;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the log says of one call. It takes nothing that a caller has typed. */
public final class CallLog {

  /** API Gateway's IDs are shorter; what made another event may have made any ID. */
  private static final int LONGEST_ID = 128;

  private final LogWriter log;
  private final UserHash hash;
  private final String operation;
  private final String requestID;
  private final long start = System.nanoTime();
  private final StoreUse storeUse = new StoreUse();
  private Optional<String> user = Optional.empty();
  private Optional<LoggedError> problem = Optional.empty();

  CallLog(LogWriter log, UserHash hash, String operation, String requestID) {
    this.log = log;
    this.hash = hash;
    this.operation = operation;
    this.requestID = requestID;
  }

  /** Counts what the call asks of the store. */
  public StoreUse storeUse() {
    return storeUse;
  }

  public void calledBy(UserID caller) {
    user = hash.of(caller);
  }

  /** Why the answer is a failure of the service. */
  public void failed(Throwable thrown) {
    problem = Optional.of(new LoggedError(thrown));
  }

  /** Ends the call. */
  public void write(Code code, int status) {
    boolean fault = status >= 500;
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    values.put(Metric.DURATION, Millis.since(start));
    values.put(Metric.STORE_ROUND_TRIPS, (double) storeUse.roundTrips());
    values.put(Metric.STORE_RETRIES, (double) storeUse.retries());
    values.put(Metric.ERRORS, code == Code.SUCCESS ? 0.0 : 1.0);
    log.write(
        new LogWriter.Entry(level(code), operation, fault, json -> members(code, status, json)),
        values);
  }

  private static String level(Code code) {
    return switch (code) {
      case INTERNAL_ERROR -> "ERROR";
      case UNAVAILABLE -> "WARN";
      default -> "INFO";
    };
  }

  private void members(Code code, int status, JsonGenerator json) throws IOException {
    json.writeStringField(Metric.CODE, Integer.toString(code.number()));
    json.writeNumberField("status", status);
    json.writeStringField(
        "requestID", requestID.substring(0, Math.min(requestID.length(), LONGEST_ID)));
    if (user.isPresent()) {
      json.writeStringField("userHash", user.get());
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
