package conversationgroups.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.bench.Events;
import conversationgroups.domain.CreatedGroup;
import conversationgroups.domain.Outcome;
import conversationgroups.functions.Payloads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What decoding a creation and encoding its answer take, beside a call's store. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {

  private static final ObjectMapper MAPPER = new Payloads().mapper();

  private byte[] event;
  private Outcome<CreatedGroup> outcome;

  @Setup
  public void prepare() throws IOException {
    event = new Events("micro").of(Events.CREATE, 1);
    outcome =
        Outcome.success(
            new CreatedGroup(
                "group 1", List.of("C2Ca1", "C2Cb", "GROUPc"), List.of(), "R0kDq5mWv1ZsLb8T"));
  }

  @Benchmark
  public Object decode() throws IOException {
    HttpRequest request = MAPPER.readValue(event, HttpRequest.class);
    return Body.of(request)
        .then(StrictJson::parse)
        .map(json -> new RequestFields(json, false))
        .then(Requests::newGroup);
  }

  @Benchmark
  public Object encode() throws IOException {
    return MAPPER.writeValueAsBytes(Responses.of(outcome));
  }
}
