package conversationgroups.proof.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.changes.EventPump;
import conversationgroups.local.LocalStreams;
import conversationgroups.local.stream.StreamReader;
import conversationgroups.proof.Scale;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.TableAudit;
import conversationgroups.store.StreamStore;
import conversationgroups.testing.Table;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Many clients over HTTP, and then a look at every item of every user. */
@QuarkusTest
@TestProfile(LoadTest.OwnTable.class)
class LoadTest {

  public static final class OwnTable implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("TABLE_NAME", "load-" + UUID.randomUUID());
    }
  }

  @TestHTTPResource("/")
  URI gateway;

  @Inject DynamoDbClient dynamoDb;
  @Inject StreamStore contents;

  @ConfigProperty(name = "conversation-groups.table")
  String table;

  @ParameterizedTest
  @ValueSource(ints = {8, 800})
  void invariantsHoldAfterTheLoad(int users) throws Exception {
    String prefix = "load" + users + "-" + UUID.randomUUID() + "-";
    HttpClients clients = new HttpClients(gateway, prefix, users);
    Measurements measured = clients.run(Scale.of(8, 32), Scale.of(40, 2_000), Scale.seed() + users);
    Map<String, Set<Long>> sequences = drain(prefix);

    assertThat(measured.statuses().keySet()).as("HTTP statuses").isSubsetOf(200, 404, 409, 503);
    // On a machine with other work a call may miss its deadline; few do, and nothing is lost by it.
    assertThat(measured.count(503)).as("answers 503").isLessThan(measured.count() / 4);
    long changes = 0;
    for (int i = 0; i < users; i++) {
      String user = prefix + i;
      TableAudit audit = TableAudit.of(Table.items(dynamoDb, table, user));
      assertThat(audit.problems()).as(user).isEmpty();
      assertThat(sequences.getOrDefault(user, Set.of()))
          .as("sequence numbers of events, seed %d", Scale.seed())
          .hasSize((int) audit.sequence());
      assertThat(audit.sequence()).isGreaterThanOrEqualTo(measured.certainSteps(user));
      changes += audit.sequence();
    }
    Report report = Report.part(Report.load(users));
    report
        .add(Report.OPERATIONS, measured.count())
        .add("operations per second", measured.perSecond());
    for (String percent : new String[] {"50", "90", "99", "99.9", "100"}) {
      report.add("p" + percent, measured.percentile(Double.parseDouble(percent) / 100));
    }
    measured.statuses().forEach((status, count) -> report.add("HTTP " + status, count));
    report.add("committed changes", changes).write();
  }

  /** Hands the whole stream to its function, as Lambda would have done meanwhile. */
  private Map<String, Set<Long>> drain(String prefix) {
    EventPump pump = new EventPump(contents, new Random(Scale.seed()), 0.01, false);
    Map<String, Set<Long>> sequences = new HashMap<>();
    try (var streams = LocalStreams.client()) {
      StreamReader reader = new StreamReader(dynamoDb, streams, table, null);
      for (List<JsonNode> read = reader.read(); !read.isEmpty(); read = reader.read()) {
        List<JsonNode> directories =
            read.stream()
                .filter(r -> r.at("/dynamodb/Keys/sk/S").asText().equals("DIRECTORY"))
                .filter(r -> r.at("/dynamodb/Keys/pk/S").asText().startsWith("U#" + prefix))
                .toList();
        for (JsonNode event : pump.deliver(directories)) {
          sequences
              .computeIfAbsent(event.get("subject").asText(), user -> new TreeSet<>())
              .add(event.get("sequence").asLong());
        }
      }
    }
    return sequences;
  }
}
