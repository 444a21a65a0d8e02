package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import conversationgroups.store.StreamStore;
import conversationgroups.testing.Unwatched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Events as a subscriber gets them, each held to the schema of its type. */
final class CheckedEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckedEvents() {}

  /** The events of these records of the stream, in order. */
  static List<JsonNode> of(List<JsonNode> records, StreamStore contents) throws IOException {
    RecordingSns sns = new RecordingSns(new Random(), 0);
    EventTopic topic = new EventTopic(sns, Optional.of("arn:aws:sns:x:1:t"));
    BatchResponse result =
        new EventPublisher(
                topic, contents, (erasure, deadline) -> {}, Unwatched.LINES, NoPause.OF_FAILURES)
            .publish(ChangeStream.batch(records));
    assertThat(result.batchItemFailures()).isEmpty();
    List<JsonNode> events = new ArrayList<>();
    for (String body : sns.bodies()) {
      assertThat(body).as("what SQS takes").doesNotContain("\uFFFE", "\uFFFF");
      JsonNode event = JSON.readTree(body);
      assertThat(violations(event)).isEmpty();
      events.add(event);
    }
    return events;
  }

  private static List<String> violations(JsonNode event) throws IOException {
    String schema =
        Files.readString(Path.of("docs/schemas/" + event.get("type").asText() + ".schema.json"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(schema)
        .validate(event)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
