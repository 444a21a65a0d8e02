package conversationgroups.observability;

import com.fasterxml.jackson.core.JsonGenerator;
import conversationgroups.domain.Code;
import conversationgroups.domain.UserID;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes a line of JSON for each call and each batch. The line is the log's entry, and carries the
 * metrics that CloudWatch takes from it (its embedded metric format): members of the line that are
 * metrics or their dimensions begin with a capital.
 */
@Singleton
public class LogWriter {

  /** What is logged under this name is a line already. */
  static final String LOGGER = "conversationgroups.lines";

  private final String namespace;
  private final UserHash hash;
  private final Consumer<String> out;
  private final AtomicBoolean cold = new AtomicBoolean(true);
  private volatile boolean silent;

  /**
   * @param namespace of the metrics, the stack's own
   * @param hashKey without which users do not appear at all
   */
  @Inject
  LogWriter(
      @ConfigProperty(name = "conversation-groups.metrics-namespace") String namespace,
      @ConfigProperty(name = "conversation-groups.user-hash-key") Optional<String> hashKey) {
    this(namespace, hashKey, Logger.getLogger(LOGGER)::info);
  }

  /**
   * @param out takes the lines
   */
  public LogWriter(String namespace, Optional<String> hashKey, Consumer<String> out) {
    this.namespace = namespace;
    this.hash = new UserHash(hashKey);
    this.out = out;
  }

  /**
   * The first line takes the longest by far. It is one that nobody sees, written before the first
   * call and, where there are snapshots, before the snapshot.
   */
  void prime(@Observes StartupEvent start) {
    CallLog line = new LogWriter("none", Optional.of("none"), none -> {}).call("none", "none");
    line.calledBy(new UserID("none"));
    line.storeUse().roundTrip();
    line.write(Code.SUCCESS, 0);
  }

  /** From now on, lines are made as ever, but go nowhere: what they are of is no call. */
  public void silence() {
    silent = true;
  }

  /** The next line is the first of its environment. */
  public void begin() {
    cold.set(true);
    silent = false;
  }

  /**
   * Of a call that begins now.
   *
   * @param operation a name from the code, never from the request: each has metrics of its own
   * @param requestID API Gateway's
   */
  public CallLog call(String operation, String requestID) {
    return new CallLog(this, hash, operation, requestID);
  }

  /** Of a batch of the stream whose work begins now. */
  public BatchLog batch(String operation) {
    return new BatchLog(this, operation);
  }

  /** A line before it is written: what it says beside its metrics. */
  record Entry(String level, String operation, boolean fault, JsonLine.Members members) {}

  void write(Entry entry, Map<Metric, Double> values) {
    Set<Metric> counted = EnumSet.noneOf(Metric.class);
    for (Map.Entry<Metric, Double> value : values.entrySet()) {
      if (value.getValue() != 0 || value.getKey().atZero) {
        counted.add(value.getKey());
      }
    }
    long now = System.currentTimeMillis();
    String line =
        JsonLine.object(
            json -> {
              json.writeStringField("timestamp", Instant.ofEpochMilli(now).toString());
              json.writeStringField("level", entry.level());
              json.writeStringField(Metric.OPERATION, entry.operation());
              entry.members().write(json);
              if (cold.getAndSet(false)) {
                json.writeBooleanField("coldStart", true);
              }
              for (Map.Entry<Metric, Double> value : values.entrySet()) {
                json.writeFieldName(value.getKey().title);
                number(value.getValue(), json);
              }
              json.writeObjectFieldStart("_aws");
              json.writeNumberField("Timestamp", now);
              MetricDirectives.write(namespace, counted, entry.fault(), json);
              json.writeEndObject();
            });
    if (!silent) {
      out.accept(line);
    }
  }

  private static void number(double value, JsonGenerator json) throws IOException {
    if (value == Math.rint(value)) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}
