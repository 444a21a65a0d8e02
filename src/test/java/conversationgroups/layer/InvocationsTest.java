package conversationgroups.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layer's loop beside a Runtime API of the JDK's HTTP server, which writes as Lambda's may. */
class InvocationsTest {

  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final List<String> requests = new ArrayList<>();
  private final Set<InetSocketAddress> connections = new HashSet<>();
  private HttpServer api;
  private String event = "{}";
  private String trace;
  private boolean chunked;
  private int refusal;

  @BeforeEach
  void listen() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(RUNTIME, this::answer);
    api.start();
  }

  @AfterEach
  void end() {
    api.stop(0);
    System.clearProperty(TRACE);
  }

  private void answer(HttpExchange call) throws IOException {
    connections.add(call.getRemoteAddress());
    byte[] body = call.getRequestBody().readAllBytes();
    String path = call.getRequestURI().getPath().substring(RUNTIME.length());
    requests.add(
        call.getRequestMethod() + " " + path + " " + new String(body, StandardCharsets.UTF_8));
    boolean next = path.equals("invocation/next");
    byte[] answer = (next ? event : "{\"status\":\"OK\"}").getBytes(StandardCharsets.UTF_8);
    if (next) {
      call.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "id-1");
      if (trace != null) {
        call.getResponseHeaders().set("Lambda-Runtime-Trace-Id", trace);
      }
    }
    int status = next ? 200 : 202;
    call.sendResponseHeaders(refusal == 0 ? status : refusal, chunked ? 0 : answer.length);
    call.getResponseBody().write(answer);
    call.close();
  }

  private Invocations invocations() {
    return Invocations.of("127.0.0.1:" + api.getAddress().getPort());
  }

  @Test
  void eventIsWholeHoweverItIsSent() throws IOException {
    event = "{\"groupName\":\"" + "研发需求".repeat(10_000) + "\"}";
    Invocations invocations = invocations();
    for (boolean inChunks : new boolean[] {false, true}) {
      chunked = inChunks;
      Invocations.Invocation invocation = invocations.next();

      assertThat(invocation.id()).isEqualTo("id-1");
      assertThat(new String(invocation.event(), StandardCharsets.UTF_8)).isEqualTo(event);
    }
  }

  @Test
  void answersAndFailuresGoToTheirEventOnOneConnection() throws IOException {
    Invocations invocations = invocations();
    Invocations.Invocation invocation = invocations.next();
    invocations.answered(invocation, "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
    invocations.failed(invocation, new IllegalStateException("what a user typed"));
    invocations.initFailed(new IllegalArgumentException("a secret"));

    assertThat(requests)
        .containsExactly(
            "GET invocation/next ",
            "POST invocation/id-1/response {\"statusCode\":200}",
            "POST invocation/id-1/error "
                + "{\"errorType\":\"java.lang.IllegalStateException\","
                + "\"errorMessage\":\"java.lang.IllegalStateException\"}",
            "POST init/error "
                + "{\"errorType\":\"java.lang.IllegalArgumentException\","
                + "\"errorMessage\":\"java.lang.IllegalArgumentException\"}");
    assertThat(connections).hasSize(1);
  }

  /** Whoever went on would answer events that there are not, as fast as the processor can. */
  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503})
  void refusalOfTheRuntimeApiEndsTheLoop(int status) throws IOException {
    Invocations invocations = invocations();
    Invocations.Invocation invocation = invocations.next();
    refusal = status;

    assertThatThrownBy(invocations::next)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(" " + status);
    assertThatThrownBy(() -> invocations.answered(invocation, new byte[0]))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> invocations.failed(invocation, new StackOverflowError()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void loopGoesOnAfterAnAnswerThatIsTooLarge() throws IOException {
    Invocations invocations = invocations();
    Invocations.Invocation invocation = invocations.next();
    refusal = 413;
    invocations.answered(invocation, new byte[10]);
    refusal = 0;

    assertThat(invocations.next().id()).isEqualTo("id-1");
  }

  @Test
  void traceIsThatOfTheEventAlone() throws IOException {
    Invocations invocations = invocations();
    trace = "Root=1-5e1b4151";
    invocations.next();
    assertThat(System.getProperty(TRACE)).isEqualTo(trace);
    trace = null;
    invocations.next();
    assertThat(System.getProperty(TRACE)).isNull();
  }
}
