package conversationgroups.proof.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.http.HttpResponse;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever a caller writes wherever, no request reaches the table that is not of the caller. */
class InfluenceTest {

  private final Engine engine = new Engine();
  private final Partitions partitions = new Partitions();
  private final Service service = new Service(engine, Duration.ofSeconds(60), List.of(partitions));

  @Test
  void noFieldThatACallerCanInfluenceReachesAnotherPartition() {
    String user = "caller-" + UUID.randomUUID();
    String other = "other-" + UUID.randomUUID();
    service.call(Call.of(other, new Op.Create("a", List.of("C2Ca"))));
    service.call(Call.of(user, new Op.Create("a", List.of("C2Ca"))));
    var untouched = engine.items(other);
    partitions.take();
    int events = 0;
    int requests = 0;
    for (var operation : Influence.BODIES.entrySet()) {
      for (ObjectNode event : Influence.all(user, other, operation.getValue())) {
        HttpResponse response = service.send(operation.getKey(), event);
        assertThat(response.statusCode()).as("%s %s", operation, event).isBetween(200, 499);
        List<String> keys = partitions.take();
        assertThat(keys).as("%s %s", operation, event).allMatch(key -> key.equals("U#" + user));
        events++;
        requests += keys.size();
      }
    }
    assertThat(requests).as("items that the requests named").isGreaterThan(events / 2);
    assertThat(engine.items(other)).isEqualTo(untouched);
    Report.part(Report.ISOLATION)
        .add(Report.OPERATIONS, events)
        .add("keys compared", requests)
        .write();
  }
}
