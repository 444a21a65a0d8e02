package conversationgroups.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.changes.ChangeStream;
import conversationgroups.observability.WrittenLine;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the zip prints as Lambda runs it, with every detail of every library turned on. */
@QuarkusTest
class PackagedLogIT extends ServiceTest {

  /** The Java virtual machine's own word on the options that it was given. */
  private static final String OF_JVM = "Picked up JAVA_TOOL_OPTIONS";

  @TempDir Path unzipped;

  @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
  String dynamoDb;

  @Inject DynamoDbClient tableEngine;

  @BeforeEach
  void unzip() throws Exception {
    FunctionZip.unzip(unzipped);
  }

  private Packaged packaged(String dynamoDbEndpoint) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TABLE_NAME", "conversation-groups");
    environment.put("ATTEMPT_TIMEOUT", "20S");
    environment.put("CALL_DEADLINE", "PT20S");
    environment.put("TOPIC_ARN", "arn:aws:sns:eu-central-1:000000000000:geheim");
    environment.put("METRICS_NAMESPACE", "ConversationGroups/packaged");
    environment.put("USER_HASH_KEY", "key");
    environment.put("QUARKUS_LOG_LEVEL", "ALL");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbEndpoint);
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    return new Packaged(unzipped, environment);
  }

  /** Each a JSON object of its own, without a trace of what the calls held. */
  private static List<WrittenLine> lines(Packaged ended) {
    List<String> texts =
        ended.outputs().stream()
            .flatMap(String::lines)
            .filter(line -> !line.startsWith(OF_JVM))
            .toList();
    assertThat(texts).noneMatch(line -> line.contains("geheim") || line.contains("研发"));
    return texts.stream().map(WrittenLine::of).toList();
  }

  @Test
  void allThatIsPrintedIsJsonAndNamesNobody() {
    Packaged functions = packaged(dynamoDb);
    Client lambda = user.as("geheim-" + user.user()).over(functions);
    lambda.withKey("geheim").create("geheim 研发", "C2Cgeheim", "geheim").succeeds();
    lambda.create("geheim 研发").isRefused(409, 59001);
    lambda.postText("createConversationGroup", "{\"geheim\": geheim}").isRefused(400, 50002);
    functions.send("noSuchOperation", "{\"rawPath\": \"/geheim\"}").isRefused(404, 59003);
    functions.close();

    List<WrittenLine> calls = lines(functions).stream().filter(l -> l.json().has("_aws")).toList();
    assertThat(calls).hasSize(4).allSatisfy(WrittenLine::carriesMetrics);
    assertThat(calls)
        .extracting(WrittenLine::code)
        .containsExactlyInAnyOrder(0, 59001, 50002, 59003);
    WrittenLine first = calls.stream().filter(line -> line.code() == 0).findFirst().orElseThrow();
    assertThat(first.number("StoreRoundTrips")).isPositive();
    assertThat(first.text("userHash")).matches("[0-9a-f]{16}");
    assertThat(first.json().path("coldStart").asBoolean()).isTrue();
    assertThat(first.metrics())
        .contains("ConversationGroups/packaged Duration Operation=createConversationGroup");
    assertThat(lines(functions)).anyMatch(line -> "io.quarkus".equals(line.text("logger")));
  }

  @Test
  void failuresArePrintedWithoutWhatTheyFailedOn() {
    Packaged functions = packaged("http://localhost:9");
    String name = "geheim-" + user.user();
    user.as(name).over(functions).create("geheim", "C2Cgeheim").isRefused(503, 50005);
    functions.invoke("publishConversationGroupEvents", changes(name));
    functions.close();

    List<WrittenLine> failures =
        lines(functions).stream().filter(line -> line.json().has("_aws")).toList();
    assertThat(failures)
        .hasSize(2)
        .allSatisfy(
            line -> {
              line.carriesMetrics();
              assertThat(line.text("level")).isEqualTo("WARN");
              assertThat(line.json().at("/error/type").asText())
                  .isEqualTo("conversationgroups.domain.StoreUnavailableException");
              assertThat(line.json().at("/error/stack").asText()).contains("\ncaused by ");
            });
  }

  /** Whose events need the groups' conversations from the table. */
  private String changes(String of) {
    user.as(of).create("geheim", "C2Cgeheim").succeeds();
    user.as(of).add("geheim", "C2Cgeheim2").succeeds();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addAll(ChangeStream.of(tableEngine, "conversation-groups", of));
    return event.toString();
  }
}
