package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.TableErrors;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;

/** A ticket opens one connection of its user, once, for half a minute; nothing else opens any. */
@QuarkusTest
class TicketsTest extends ServiceTest {

  private static final int RACERS = 50;

  @Test
  void ofFiftyRacersOneConnects() throws Exception {
    String ticket = ticket();

    List<Integer> statuses = atOnce(() -> connect(ticket));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 403)).isEqualTo(RACERS - 1);
    assertThat(table.items(user.user(), "C#")).hasSize(1);
    assertThat(table.items(user.user(), "T#")).isEmpty();
  }

  private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(RACERS);
    ExecutorService threads = Executors.newFixedThreadPool(RACERS);
    try {
      Callable<Integer> racer =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return call.call();
          };
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> result : threads.invokeAll(Collections.nCopies(RACERS, racer))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** By the moment at which API Gateway says that the device came, whatever the clock here says. */
  @Test
  void goodUntilItExpires() {
    for (int seconds : new int[] {-1, 0, 1}) {
      JsonNode data = user.postText("openEventStream", "").succeeds().data();
      Instant expires = Instant.parse(data.get("expiresAt").asText());
      int status = connect(ticketOf(data), expires.plusSeconds(seconds));

      assertThat(status).as("%d s after it expires", seconds).isEqualTo(seconds < 0 ? 200 : 403);
    }
    assertThat(table.items(user.user(), "C#")).hasSize(1);
  }

  @Test
  void usedForgedOrOfAnotherUserRefusedAlike() {
    String ticket = ticket();
    String others =
        user.as(user.user() + "2").postText("openEventStream", "").data().get("url").asText();
    String othersSecret = others.substring(others.lastIndexOf('.') + 1);
    String name = ticket.substring(0, ticket.indexOf('.'));

    assertThat(connect(name + "." + othersSecret)).isEqualTo(403);
    assertThat(connect(name + "." + "A".repeat(43))).isEqualTo(403);
    assertThat(connect(ticket)).isEqualTo(200);
    assertThat(connect(ticket)).isEqualTo(403);
    assertThat(Device.statusOf(others.substring(0, others.indexOf('?')))).isEqualTo(403);
    assertThat(Device.statusOf(others)).isEqualTo(101);
    assertThat(Device.statusOf(others)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a.b",
        "YQ.",
        ".YQ",
        "YWxpY2U",
        "YWxp=Y2U.x",
        "\u0000.\u0000",
        "%",
        "/w.x"
      })
  void whatIsNoTicketIsRefused(String text) {
    assertThat(connect(text)).isEqualTo(403);
  }

  @Test
  void longTextsAreRefusedWithoutARequestToTheTable() {
    assertThat(connect("a".repeat(3_000) + ".b")).isEqualTo(403);
    assertThat(Ticket.parse("a".repeat(3_000) + ".b")).isEmpty();
  }

  /** API Gateway passes the status on, and the device comes again with the same ticket. */
  @Test
  void whereTheTableDoesNotAnswerTheTicketStaysGood() {
    String ticket = ticket();
    Wire.Fault throttled =
        new Wire.Fault() {
          @Override
          public void beforeSending(SdkRequest request) {
            throw TableErrors.throttled();
          }
        };

    assertThat(Wire.during(throttled, () -> connect(ticket))).isEqualTo(503);
    assertThat(connect(ticket)).isEqualTo(200);
  }

  @Test
  void eventsThatAreNotApiGatewaysConnectNobody() {
    ObjectNode event = new ObjectMapper().createObjectNode();
    event.putObject("queryStringParameters").put("ticket", ticket());

    assertThat(functions.invoke("connectEventStream", event).path("statusCode").asInt())
        .isEqualTo(403);
    assertThat(functions.invoke("connectEventStream", event.removeAll()).path("statusCode").asInt())
        .isEqualTo(403);
  }

  /** Neither does the table hold it, which backups and the stream would show. */
  @Test
  void noLogHoldsATicket() {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new Listening(logged);
    Logger root = Logger.getLogger("");
    Logger lines = Logger.getLogger("conversationgroups.lines");
    root.addHandler(handler);
    lines.addHandler(handler);
    String address;
    try {
      address = Device.address(user);
      String stored = table.items(user.user()).toString();
      assertThat(stored).doesNotContain(address.substring(address.lastIndexOf('.') + 1));
      Device.connect(address).end();
      assertThat(Device.statusOf(address)).isEqualTo(403);
    } finally {
      root.removeHandler(handler);
      lines.removeHandler(handler);
    }
    String secret = address.substring(address.lastIndexOf('.') + 1);
    assertThat(logged).anyMatch(line -> line.contains("connectEventStream"));
    assertThat(logged).noneMatch(line -> line.contains(secret));
    assertThat(Ticket.parse(address.substring(address.indexOf('=') + 1)).orElseThrow().toString())
        .doesNotContain(secret);
  }

  private static final class Listening extends Handler {
    private final List<String> logged;

    Listening(List<String> logged) {
      this.logged = logged;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      logged.add(record.getMessage() + " " + Arrays.toString(record.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private String ticket() {
    return ticketOf(user.postText("openEventStream", "").succeeds().data());
  }

  private static String ticketOf(JsonNode data) {
    String address = data.get("url").asText();
    return address.substring(address.indexOf("ticket=") + "ticket=".length());
  }

  private int connect(String ticket) {
    return connect(ticket, Instant.now());
  }

  /** The answer of the function behind $connect to a device that comes at that time. */
  private int connect(String ticket, Instant time) {
    ObjectNode event = new ObjectMapper().createObjectNode();
    event.putObject("queryStringParameters").put("ticket", ticket);
    ObjectNode context = event.putObject("requestContext");
    context.put("connectionId", "test-" + UUID.randomUUID());
    context.put("connectedAt", time.toEpochMilli());
    JsonNode answer = functions.invoke("connectEventStream", event);
    assertThat(answer).hasSize(1);
    return answer.path("statusCode").asInt();
  }
}
