package conversationgroups.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import conversationgroups.observability.WrittenLine;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip as Lambda starts it before a snapshot. */
@QuarkusTest
class PrimingIT extends ServiceTest {

  @TempDir Path unzipped;

  @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
  String dynamoDb;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void unzip() throws Exception {
    FunctionZip.unzip(unzipped);
    environment.putAll(
        Map.of(
            "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
            "TABLE_NAME", "conversation-groups",
            "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb,
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test"));
  }

  @Test
  void primedFunctionsAnswerAndHaveWrittenNothing() {
    try (Packaged packaged = new Packaged(unzipped, environment)) {
      Client lambda = user.over(packaged);
      lambda.create("a", "C2Cbob").succeeds();
      lambda.add("a", "C2Ceve").succeeds();
      assertThat(lambda.groups().groupNames()).containsExactly("a");
      packaged.close();

      assertThat(packaged.outputs())
          .hasSize(3)
          .allSatisfy(output -> assertThat(output).contains(" is primed"))
          .allSatisfy(output -> assertThat(output).doesNotContain("ERROR", "Exception"));
    }
    assertThat(table.items("")).isEmpty();
  }

  /**
   * A line is billed, and opens a metric; and a restored environment's first call is a cold start.
   */
  @Test
  void callsAloneWriteLinesAndTheFirstAfterARestoreIsCold() {
    try (Packaged packaged = new Packaged(unzipped, environment)) {
      Client lambda = user.over(packaged);
      lambda.groups().succeeds();
      lambda.groups().succeeds();
      packaged.invoke("publishConversationGroupEvents", "{\"Records\":[]}");
      packaged.invoke("publishConversationGroupEvents", "{\"Records\":[]}");
      packaged.close();

      assertThat(packaged.outputs())
          .hasSize(2)
          .allSatisfy(
              output ->
                  assertThat(output.lines().filter(line -> line.contains("\"_aws\"")))
                      .hasSize(2)
                      .map(line -> WrittenLine.of(line).json().path("coldStart").asBoolean())
                      .containsExactly(true, false));
    }
  }

  /** The first message to a device does not wait for a client; and none went to anybody. */
  @Test
  void pushIsPrimedUpToAMessageToNobody() throws Exception {
    List<String> posts = new CopyOnWriteArrayList<>();
    HttpServer connections =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    connections.createContext(
        "/",
        exchange -> {
          posts.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(410, -1);
          exchange.close();
        });
    connections.start();
    String base = "http://localhost:" + connections.getAddress().getPort() + "/live";
    environment.put("CONNECTIONS_URL", base);
    environment.put("EVENT_STREAM_URL", "wss://push.example/live");
    try (Packaged packaged = new Packaged(unzipped, environment)) {
      packaged.invoke("pushConversationGroupEvents", "{\"Records\":[]}");
      packaged.invoke("connectEventStream", "{\"requestContext\":{}}");
      user.over(packaged).postText("openEventStream", "").succeeds();
      packaged.close();

      assertThat(packaged.outputs())
          .hasSize(3)
          .allSatisfy(output -> assertThat(output).contains(" is primed"))
          .allSatisfy(output -> assertThat(output).doesNotContain("ERROR", "Exception"));
    } finally {
      connections.stop(0);
    }
    assertThat(posts).containsExactly("POST /live/@connections/priming%3D");
    assertThat(table.items("")).isEmpty();
  }

  @Test
  void functionStartsWhereTheStoreCannotBeReached() {
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1");
    try (Packaged packaged = new Packaged(unzipped, environment)) {
      user.over(packaged).groups().isRefused(503, 50005);
      packaged.close();

      assertThat(packaged.outputs())
          .allSatisfy(output -> assertThat(output).contains("starts without priming"));
    }
  }
}
